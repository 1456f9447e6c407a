using Backstay.Content;
using Backstay.Plan.Tailoring;

namespace Backstay.Plan.Cases;

/// <summary>Something of a plan that was done in a week, at its highest level.</summary>
internal readonly record struct DoneItem(string ItemId, int Level);

/// <summary>What had changed when the week was over.</summary>
/// <param name="PainChange">Usual pain after, minus usual pain before; below 0 is less pain.</param>
/// <param name="MattersChange">How well they could do what matters, after minus before; above 0 is more.</param>
/// <param name="DoneShare">Of the plan, 0 to 1.</param>
/// <param name="MadeWorse">They said that something of it made the back worse.</param>
internal sealed record CaseOutcome(double? PainChange, double? MattersChange, double? DoneShare, bool MadeWorse);

/// <summary>One week of a person who agreed that their weeks help others.</summary>
/// <param name="Person">A running number that says who counts twice, and nothing more.</param>
internal sealed record Case(int Person, WeekSituation Situation, IReadOnlyList<DoneItem> Done, CaseOutcome Outcome, int? WalkingMinutes = null)
{
    /// <summary>One point of ten less pain is the least that is called less; three points of what matters are the least beyond chance (see <c>Progress.Meaning</c>).</summary>
    private const double LessPain = 1, MoreAble = 3;

    /// <summary>Who hurts so little cannot get much better: staying so is a good week.</summary>
    private const int LittlePain = 2;

    private const double HalfDone = .5;

    /// <returns>Null when too little was told, or too little of the plan was done to say anything about it.</returns>
    public bool? IsGood
    {
        get
        {
            if (Outcome.MadeWorse) return false;
            if (Outcome is { PainChange: null, MattersChange: null } || Outcome.DoneShare < HalfDone) return null;
            if (Outcome.PainChange >= LessPain || Outcome.MattersChange <= -MoreAble) return false;
            return Outcome.PainChange <= -LessPain || Outcome.MattersChange >= MoreAble || (Situation.UsualPain <= LittlePain && Outcome.PainChange is not null);
        }
    }

    /// <param name="before">On the first day of the week.</param>
    /// <param name="after">The same person seven days later.</param>
    /// <param name="mattersChange">From the look-backs of the two weeks; null where one is missing.</param>
    public static Case Of(int person, Situation before, Situation after, double? mattersChange)
    {
        var (start, end) = (WeekSituation.Of(before), WeekSituation.Of(after));
        var planned = after.Past.Where(item => item.Day >= before.Today && item.Day < after.Today).ToList();
        var done = planned.Where(item => item.Done).ToList();
        var toldAfter = after.Diary.Any(day => day.Pain is not null && day.Day > before.Today && day.Day <= after.Today);
        return new(
            person, start, [.. done.GroupBy(item => item.ItemId).Select(item => new DoneItem(item.Key, item.Max(one => one.Level))).OrderBy(item => item.ItemId, StringComparer.Ordinal)],
            new(toldAfter ? end.UsualPain - start.UsualPain : null, mattersChange, planned.Count == 0 ? null : (double)done.Count / planned.Count,
                after.Words.Any(word => word.Kind == WordKind.MadeItWorse && word.Day >= before.Today && word.Day < after.Today)),
            done.Sum(item => after.Items.FirstOrDefault(one => one.Id == item.ItemId) is { Position: Position.Walking } walk ? walk.DoseAt(item.Level).Minutes : 0));
    }
}
