using Backstay.Movement.Import;

namespace Backstay.Movement.Places;

/// <summary>Which fixes count, where a file's own flags have not said it already. Nothing is lost: what does not count here stays where it is kept.</summary>
internal static class Counted
{
    /// <summary>Metres; what is less sure than this is a cell of the telephone network, not a place (e-mission drops it too).</summary>
    public const double LeastSure = 200;

    /// <summary>Metres by which a fix that is held, and not measured again, becomes less sure; and metres a second from which that hides a way.</summary>
    private const double Held = 20, HeldSpeed = .5;

    /// <summary>Metres a second. Out and straight back, faster than somebody runs and seen by three fixes at most, is a jump of the receiver; seen by one alone,
    /// it is one from a brisk walk on, for nobody turns back so at once.</summary>
    private const double JumpSpeed = 3, LoneJumpSpeed = 1.5;
    private const double JumpLength = 150, JumpBack = .35, JumpSeconds = 600;
    private const int JumpFixes = 3;

    /// <summary>Metres a second; no train and no car. A group of fixes that is reached and left so is a jump, if it comes back to where it began.</summary>
    private const double ImpossibleSpeed = 70;
    private const int GroupFixes = 12;

    /// <returns>By time, without what is flagged, impossible, too unsure, told twice, held or jumped. What its person vouches for is not unsure and no jump.</returns>
    public static List<Fix> Of(IEnumerable<Fix> fixes)
    {
        List<Fix> sure = [.. fixes.Where(IsUsable)];
        if (!IsInOrder(sure)) sure.Sort((a, b) => (a.At, a.Accuracy ?? 0, a.Latitude, a.Longitude).CompareTo((b.At, b.Accuracy ?? 0, b.Latitude, b.Longitude)));
        // Each pass writes over the list that it reads, for a person may have millions of fixes.
        DropRepeated(sure);
        DropGroups(sure);
        DropJumps(sure);
        return sure;
    }

    public static Spot Spot(this Fix fix) => new(fix.Latitude, fix.Longitude);

    private static bool IsUsable(Fix fix) => fix.Flag == FixFlag.None && Math.Abs(fix.Latitude) <= 90 && Math.Abs(fix.Longitude) <= 180
        && (fix.Latitude, fix.Longitude) != (0, 0) && (fix.Vouched || fix.Accuracy is null or >= 0 and <= LeastSure);

    private static bool IsInOrder(List<Fix> fixes)
    {
        for (var i = 1; i < fixes.Count; i++)
            if (fixes[i].At <= fixes[i - 1].At) return false;
        return true;
    }

    private static void DropRepeated(List<Fix> fixes)
    {
        var kept = 0;
        for (var i = 0; i < fixes.Count; i++)
            if (kept == 0 || (fixes[i].At != fixes[kept - 1].At && (kept == 1 || !IsHeld(fixes[kept - 2], fixes[kept - 1], fixes[i])))) fixes[kept++] = fixes[i];
        fixes.RemoveRange(kept, fixes.Count - kept);
    }

    private static bool IsHeld(Fix earlier, Fix before, Fix fix) => before.Spot() == fix.Spot() && fix.Accuracy > before.Accuracy + Held && Speed(earlier, before) > HeldSpeed;

    private static void DropJumps(List<Fix> fixes)
    {
        var kept = 0;
        for (var i = 0; i < fixes.Count; i++)
        {
            if (kept > 0) i += Jumped(fixes[kept - 1], fixes, i);
            fixes[kept++] = fixes[i];
        }
        fixes.RemoveRange(kept, fixes.Count - kept);
    }

    /// <returns>How many fixes from this one on are a jump.</returns>
    private static int Jumped(Fix before, List<Fix> fixes, int first)
    {
        for (var n = 1; n <= JumpFixes && first + n < fixes.Count; n++)
        {
            var (last, after) = (fixes[first + n - 1], fixes[first + n]);
            if (last.Vouched) return 0;
            var speed = n == 1 ? LoneJumpSpeed : JumpSpeed;
            if ((after.At - before.At).TotalSeconds > 2 * JumpSeconds || Speed(before, fixes[first]) < speed) return 0;
            var least = Math.Min(before.Spot().MetresTo(fixes[first].Spot()), last.Spot().MetresTo(after.Spot()));
            if (least > JumpLength && Speed(last, after) > speed && before.Spot().MetresTo(after.Spot()) < JumpBack * least) return n;
        }
        return 0;
    }

    private static void DropGroups(List<Fix> fixes)
    {
        var kept = 0;
        for (var i = 0; i < fixes.Count; i++)
        {
            if (kept > 0 && Speed(fixes[kept - 1], fixes[i]) > ImpossibleSpeed && Return(fixes[kept - 1], fixes, i) is { } back) i = back;
            fixes[kept++] = fixes[i];
        }
        fixes.RemoveRange(kept, fixes.Count - kept);
    }

    private static int? Return(Fix before, List<Fix> fixes, int from)
    {
        var away = before.Spot().MetresTo(fixes[from].Spot());
        for (var i = from + 1; i < Math.Min(from + 1 + GroupFixes, fixes.Count) && !fixes[i - 1].Vouched; i++)
            if (before.Spot().MetresTo(fixes[i].Spot()) < JumpBack * away && Speed(before, fixes[i]) < ImpossibleSpeed) return i;
        return null;
    }

    private static double Speed(Fix a, Fix b) => a.Spot().MetresTo(b.Spot()) / Math.Max(1, (b.At - a.At).TotalSeconds);
}
