namespace Backstay.Movement.Places;

/// <summary>A short part of a way between two smoothed places.</summary>
/// <param name="First">Number of the fix at its start.</param>
/// <param name="Last">Number of the fix at its end.</param>
/// <param name="Noise">Standard deviation of its speed that is not movement, in metres a second.</param>
/// <param name="Told">What the phone itself thought during it, if it told.</param>
internal readonly record struct Piece(int First, int Last, double Seconds, double Metres, double Noise, IReadOnlyList<Motion> Told)
{
    public double Speed => Metres / Seconds;
}

/// <summary>Cuts a way into pieces that are just long enough for its receiver: ten seconds of a good one, up to a minute of one that jumps about.</summary>
internal static class Pieces
{
    private const double Shortest = 10, Longest = 60, SecondsOfNoise = 2.5, Smoothing = 2.5, SurestMetres = 8;

    public static IReadOnlyList<Piece> Of(Track track, int first, int last)
    {
        var noise = track.Noise(first, last);
        var length = Math.Clamp(SecondsOfNoise * noise, Shortest, Longest);
        var pieces = new List<Piece>();
        var (begin, from) = (first, Smoothed(track, first, first, last, length));
        for (var i = first + 1; i <= last; i++)
        {
            var seconds = track.Seconds(i) - track.Seconds(begin);
            if (seconds < length && i < last) continue;
            var to = Smoothed(track, i, first, last, length);
            var (east, north) = (to.East - from.East, to.North - from.North);
            pieces.Add(new(begin, i, seconds, Math.Sqrt(east * east + north * north), Math.Max(noise, 1) / Math.Max(seconds, length), Told(track, begin, i)));
            (begin, from) = (i, to);
        }
        return pieces;
    }

    /// <summary>Mean of the fixes around one, the surer ones counting more.</summary>
    private static (double East, double North) Smoothed(Track track, int i, int first, int last, double length)
    {
        var half = Math.Max(Smoothing, length / 4);
        var (east, north, weights) = (0d, 0d, 0d);
        var from = i;
        while (from > first && track.Seconds(i) - track.Seconds(from - 1) <= half) from--;
        for (; from <= last && track.Seconds(from) - track.Seconds(i) <= half; from++)
        {
            var unsure = Math.Max(SurestMetres, track[from].Accuracy ?? SurestMetres);
            var (weight, plane) = (1 / (unsure * unsure), track.Plane(from));
            (east, north, weights) = (east + weight * plane.East, north + weight * plane.North, weights + weight);
        }
        return (east / weights, north / weights);
    }

    private static IReadOnlyList<Motion> Told(Track track, int first, int last)
    {
        List<Motion>? told = null;
        for (var i = first; i < last; i++)
            if (track[i].Motion is { } motion) (told ??= []).Add(motion);
        return told ?? (IReadOnlyList<Motion>)[];
    }
}
