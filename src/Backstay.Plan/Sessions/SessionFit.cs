using Backstay.Content;
using Backstay.Content.Gym.Sessions;
using Backstay.Plan.Tailoring;

namespace Backstay.Plan.Sessions;

/// <summary>Why an exercise of a session is not for this person today.</summary>
internal enum NotToday { Caution, Hurt, Refused, TooMuch, Lapsed }

/// <summary>One step of a session as it fits a person.</summary>
/// <param name="Stint">What is done; null when it is left out.</param>
/// <param name="Why">Null when it is done as everybody is offered it.</param>
internal sealed record FittedStep(ContentItem Asked, Stint? Stint, NotToday? Why);

/// <summary>
/// Fits a session to a person: what is ruled out for them, what they refused and what is too much today gives way to the same in another
/// position, or is left out. Pure.
/// </summary>
internal static class SessionFit
{
    /// <param name="situation">Null for somebody of whom nothing is known.</param>
    public static IReadOnlyList<FittedStep> Of(IReadOnlyList<Stint> stints, Situation? situation, Func<string, ContentItem?> find)
    {
        if (situation is null) return [.. stints.Select(stint => new FittedStep(stint.Exercise, stint, null))];
        var taken = stints.Select(stint => stint.Exercise.Id).ToHashSet();
        var makeSmall = IsHardDay(situation) && !stints.All(stint => stint.Exercise.SeverePain);
        var steps = new List<FittedStep>();
        foreach (var stint in stints)
        {
            var why = WhyNot(stint.Exercise, situation);
            var other = why is null ? null : stint.Exercise.Alternatives.Where(id => !taken.Contains(id)).Select(find).OfType<ContentItem>().FirstOrDefault(item => WhyNot(item, situation) is null);
            var done = why is null ? stint : other is null ? null : stint.With(other);
            if (other is not null) taken.Add(other.Id);
            steps.Add(new(stint.Exercise, makeSmall ? done?.Smallest() : done, why));
        }
        return steps;
    }

    public static bool IsHardDay(Situation situation) => situation.InFlareUp || situation.DayOfWayBack <= 3 || situation.PainToday >= 8;

    private static NotToday? WhyNot(ContentItem item, Situation s) =>
        item.IsLapsed(s.Today) ? NotToday.Lapsed
        : item.AvoidWhen.Any(s.Profile.Cautions.Contains) ? NotToday.Caution
        : s.Words.Any(word => word.ItemId == item.Id && word.Kind == WordKind.MadeItWorse) ? NotToday.Hurt
        : !Word.Allows(item, s) ? NotToday.Refused
        : !Safety.Allows(item, s) ? NotToday.TooMuch : null;
}
