using System.Text.Json.Serialization;

namespace Backstay.Plan.Tailoring;

/// <summary>Why an item is offered; turned into the person's words by <see cref="ReasonWords"/>.</summary>
internal enum ReasonKind { Everyone, Limit, Pain, Stage, Worry, Sleep, Mood, Work, GoesFurther, GentleNow, WayBack, Tiny, NewToYou, Favourite, WentWell, StepDown, Agreed, PeopleLikeYou, Guidelines }

/// <param name="Detail">The limit, or a count, where the kind needs one; of people alike their number and in what they are alike, with blanks between.</param>
internal sealed record Reason(ReasonKind Kind, string? Detail = null);

[JsonSerializable(typeof(Reason[]))]
internal sealed partial class ReasonJson : JsonSerializerContext;

/// <param name="Level">Index into the item's levels.</param>
internal sealed record ProposedItem(string ItemId, int Level, int Minutes, IReadOnlyList<Reason> Reasons);

/// <summary>What changed against the day before, in one sentence.</summary>
internal enum ChangeKind { None, First, FlareUpBegan, WayBackStep, BackToUsual, StepUp, StepDown, FewerTooMuch, FewerHardDays, ExercisesPaused, Stopped, Walking }

internal sealed record Proposal(IReadOnlyList<ProposedItem> Items, ChangeKind Change)
{
    /// <summary>Stored with each day that was made by these rules.</summary>
    public const string RuleVersion = "2026-12";

    public int Minutes => Items.Sum(item => item.Minutes);
}
