namespace Backstay.CheckIns.Instruments;

internal enum Better { Low, High }

/// <summary>A slot for an instrument whose wording is not ours to ship: what its wording has to fit, and how its answers are scored.</summary>
internal sealed record Instrument
{
    public required string Id { get; init; }
    public required string Name { get; init; }

    /// <summary>Who holds the rights, and how an operator asks for the wording.</summary>
    public required string Holder { get; init; }
    public required string Ask { get; init; }
    public required string Licence { get; init; }

    /// <summary>Why it cannot be offered whatever the operator has; null for all others.</summary>
    public string? DescriptionOnly { get; init; }

    public IReadOnlyList<InstrumentItem> Items { get; init; } = [];
    public IReadOnlyList<InstrumentScore> Scores { get; init; } = [];
    public IReadOnlyList<Threshold> CutOffs { get; init; } = [];

    /// <summary>Changes of a score that matter to people.</summary>
    public IReadOnlyList<Threshold> Changes { get; init; } = [];
}

/// <summary>One question of an instrument, without its words.</summary>
/// <param name="Least">What its lowest answer counts.</param>
/// <param name="Statements">How many statements can be ticked, coded 1, 2, ...; null for a question with one answer.</param>
/// <param name="Apart">Codes of answers that count nothing, such as "not relevant".</param>
/// <param name="Optional">The wording may leave it out; no score needs it.</param>
internal sealed record InstrumentItem(string LinkId, int Least, int Most, int? Statements, IReadOnlyList<string> Apart, bool Optional);

/// <param name="Type">integer, decimal or string (FHIR item type).</param>
/// <param name="Path">FHIRPath over the link ids of the items and of other scores.</param>
/// <param name="Unit">UCUM code; null for a code such as a risk group.</param>
internal sealed record InstrumentScore(string LinkId, string Title, string Type, string Path, decimal? Least, decimal? Most, string? Unit, Better Better);

/// <summary>A value of a score, or a change of it, that means something.</summary>
/// <param name="Confirmed">The source was read; otherwise a qualified person checks it before it is used.</param>
internal sealed record Threshold(string Score, decimal Value, string Means, string Source, bool Confirmed);
