namespace Backstay.Movement.Places;

/// <summary>
/// Finds where somebody stayed. Three rules, each for one kind of recording: all fixes of five minutes, and ten of them, within 100 m (phones that tell their place by
/// time; e-mission, DwellSegmentationTimeFilter); eight minutes within 100 m with the gaps counted in which a phone told nothing (phones that tell only when they moved,
/// or that stop telling at rest); and twenty minutes whose five-minute middles lie together, for receivers that jump about. Stays with nothing but drift between them
/// are one.
/// </summary>
internal static class Stays
{
    /// <summary>Metres; a place with its forecourt.</summary>
    public const double Reach = 100;

    private const double Window = 300, WindowShort = 45, LongestWindow = 600, Pause = 5, Seldom = 120;
    private const int MostFixes = 10, LeastFixes = 3;

    /// <summary>Seconds at one place, gaps counted; seconds of its longest gap; metres that the gap may lead away; metres a second in it.</summary>
    private const double Quiet = 480, Silent = 180, QuietReach = 300, OnFoot = 1.2;

    /// <summary>Seconds that the end of a recording counts for: a phone stops telling when it rests.</summary>
    private const double Ended = 240;

    /// <summary>Seconds between fixes and metres of noise that show slow walking; over so many seconds it leads on at so many metres a second.</summary>
    private const double StrollStep = 10, StrollNoise = 2.5, StrollSeconds = 60, StrollSpeed = .35;

    private const double LongGap = 1200, LongGapShare = .75;

    public static IReadOnlyList<Stay> Of(Track track)
    {
        if (track.Count == 0) return [];
        // together[i]: fixes i and i+1 belong to one stay; rests[i]: a stay holds fix i.
        var (together, rests) = (new bool[track.Count], new bool[track.Count]);
        Dense(track, together, rests);
        Sparse(track, together, rests);
        Noisy.Mark(track, together, rests);
        return Drift.Without(track, [.. Runs(together, rests).Select(run => Stay.Of(track, run.First, run.Last))]);
    }

    /// <summary>Marks fixes as one stay.</summary>
    public static void Mark(int first, int last, bool[] together, bool[] rests)
    {
        for (var i = first; i <= last; i++) rests[i] = true;
        for (var i = first; i < last; i++) together[i] = true;
    }

    private static void Dense(Track track, bool[] together, bool[] rests)
    {
        var step = Statistics.Median(Enumerable.Range(0, track.Count - 1).Select(i => track.Seconds(i + 1) - track.Seconds(i)).Where(seconds => seconds < Seldom));
        var fixes = (int)Math.Clamp(.9 * Window / Math.Max(1, step), LeastFixes, MostFixes);
        var (oldest, tested) = (0, double.NegativeInfinity);
        for (var i = 0; i < track.Count; i++)
        {
            var now = track.Seconds(i);
            while (now - track.Seconds(oldest) > Window) oldest++;
            if (now - track.Seconds(oldest) < Window - WindowShort || now - tested < Pause) continue;
            tested = now;
            var first = Math.Min(oldest, Math.Max(0, i - fixes + 1));
            while (first < oldest && now - track.Seconds(first) > LongestWindow) first++;
            if (i - first >= LeastFixes - 1 && AllInside(track, first, i) && !Strolls(track, first, i, step)) Mark(first, i, together, rests);
        }
    }

    /// <summary>Somebody who walks slowly, or up and down, does not stay; only a good receiver can tell.</summary>
    private static bool Strolls(Track track, int first, int last, double step)
    {
        if (step > StrollStep) return false;
        var (speeds, from) = (new List<double>(), first);
        for (var i = first; i <= last; i++)
        {
            while (track.Seconds(i) - track.Seconds(from) > StrollSeconds) from++;
            if (track.Seconds(i) - track.Seconds(from) > StrollSeconds / 2) speeds.Add(track.Metres(from, i) / (track.Seconds(i) - track.Seconds(from)));
        }
        return speeds.Count > 0 && Statistics.Median(speeds) > StrollSpeed && track.Noise(first, last) <= StrollNoise;
    }

    private static void Sparse(Track track, bool[] together, bool[] rests)
    {
        for (var i = 0; i < track.Count; i++)
        {
            if (rests[i] && i + 1 < track.Count && rests[i + 1]) continue;
            var last = Beyond(track, i) - 1;
            var idle = last + 1 < track.Count ? Idle(track, last) : Ended;
            if (track.Seconds(last) - track.Seconds(i) + idle < Quiet || (idle < Silent && LongestGap(track, i, last) < Silent)) continue;
            Mark(i, last + 1 < track.Count && track.Metres(last, last + 1) < Reach ? last + 1 : last, together, rests);
        }
    }

    private static double LongestGap(Track track, int first, int last)
    {
        var longest = 0d;
        for (var i = first; i < last; i++) longest = Math.Max(longest, track.Seconds(i + 1) - track.Seconds(i));
        return longest;
    }

    /// <returns>The next fix that is not within reach of this one.</returns>
    private static int Beyond(Track track, int first)
    {
        var i = first + 1;
        while (i < track.Count && track.Metres(first, i) < Reach) i++;
        return i;
    }

    private static bool AllInside(Track track, int first, int last)
    {
        while (first < last && track.Metres(first, last) < Reach) first++;
        return first == last;
    }

    /// <summary>Seconds of the gap after a fix that its way does not take.</summary>
    private static double Idle(Track track, int i)
    {
        var (gap, metres) = (track.Seconds(i + 1) - track.Seconds(i), track.Metres(i, i + 1));
        if (metres < QuietReach) return gap - metres / OnFoot;
        var idle = gap - Way.Unseen(metres);
        return idle > Math.Max(LongGap, LongGapShare * gap) ? idle : 0;
    }

    private static IEnumerable<(int First, int Last)> Runs(bool[] together, bool[] rests)
    {
        for (var i = 0; i < rests.Length; i++)
        {
            if (!rests[i]) continue;
            var first = i;
            while (together[i]) i++;
            yield return (first, i);
        }
    }
}
