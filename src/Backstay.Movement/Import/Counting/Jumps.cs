namespace Backstay.Movement.Import.Counting;

/// <summary>
/// Finds fixes away from where somebody was and was again: both the way there and the way back were impossible, and where it came back to is near
/// where it left. Along a straight line the mean speed is never below that of each step, so a fast train is not taken for one.
/// </summary>
internal sealed class Jumps(FlagRules rules)
{
    private const int MostAway = 64, Supporting = 3;

    /// <summary>Come back at least this much of the way.</summary>
    private const double Returned = .5;

    private const double SwappedFar = 500_000, SwappedNear = 100_000;

    private readonly List<Waiting> away = [];
    private Fix? here;
    private int support;

    public void Add(Waiting one)
    {
        var fix = one.Fix;
        if (here is not { } last)
        {
            Keep(one);
            return;
        }
        if (IsSwapped(last, fix)) one.Decide(FixFlag.Swapped);
        else if (away.Count == 0 && IsPossible(last, fix)) Keep(one);
        else if (away.Count == 0) away.Add(one);
        else if ((fix.At - last.At).Duration() > rules.LongestJump || away.Count >= MostAway) Stay(one);
        else
        {
            var (fromHere, fromThere) = (IsPossible(last, fix), IsPossible(away[^1].Fix, fix));
            if (fromHere && !fromThere && Earth.Metres(last, fix) < Returned * away.Max(gone => Earth.Metres(last, gone.Fix))) Return(one);
            else if (fromHere) Stay(one);
            else away.Add(one);
        }
    }

    /// <summary>What waits is taken as it stands, and what comes next does not go on from it.</summary>
    public void Accept()
    {
        foreach (var gone in away) gone.Decide(FixFlag.None);
        away.Clear();
        (here, support) = (null, 0);
    }

    private void Return(Waiting one)
    {
        foreach (var gone in away) gone.Decide(FixFlag.Jump);
        away.Clear();
        Keep(one);
    }

    private void Stay(Waiting one)
    {
        Accept();
        Keep(one);
    }

    private void Keep(Waiting one)
    {
        one.Decide(FixFlag.None);
        (here, support) = (one.Fix, support + 1);
    }

    private bool IsPossible(Fix from, Fix to)
    {
        var metres = Earth.Metres(from, to) - (from.Accuracy ?? 0) - (to.Accuracy ?? 0);
        return metres <= rules.Fastest * Math.Max(1, (to.At - from.At).Duration().TotalSeconds);
    }

    /// <summary>Far away, but near where somebody was for some time once latitude and longitude change places.</summary>
    private bool IsSwapped(Fix last, Fix fix) =>
        support >= Supporting && Math.Abs(fix.Longitude) <= 90 && !IsPossible(last, fix) && Earth.Metres(last, fix) > SwappedFar
        && Earth.Metres(last.Latitude, last.Longitude, fix.Longitude, fix.Latitude) < SwappedNear;
}
