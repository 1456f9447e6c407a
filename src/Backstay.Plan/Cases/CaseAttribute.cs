namespace Backstay.Plan.Cases;

internal enum AttributeKind { UsualPain, WorstPain, PainDays, Worry, Sleep, Mood, Work, Limits, Minutes, Stage, AgeBand, InFlareUp, Recency }

/// <summary>One thing in which weeks are compared.</summary>
/// <param name="Weight">What it counts beside the others.</param>
/// <param name="Values">How many values there are.</param>
/// <param name="Code">A value as a number from 0 to under <paramref name="Values"/>, on a given day; null when it was not told.</param>
/// <param name="Why">The clinical reason for the weight and the kind of likeness.</param>
internal sealed record CaseAttribute(AttributeKind Kind, byte Weight, int Values, Func<WeekSituation, DateOnly, int?> Code, Local Local, string Why)
{
    /// <summary>Stored where nothing was told; fits a table of sixteen for all attributes but sets.</summary>
    public int Unknown => IsNarrow ? 15 : Values;

    /// <summary>Its values and "unknown" are at most sixteen, so that one instruction looks up many.</summary>
    public bool IsNarrow => Values <= 15;

    /// <summary>Weight times likeness, in whole points: sums are exact, and so the same in any order and by any instruction.</summary>
    public byte Points(int asked, int held) => (byte)Math.Round(Weight * Local(asked, held), MidpointRounding.AwayFromZero);
}
