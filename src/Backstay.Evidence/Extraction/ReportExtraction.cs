using Backstay.Evidence.Screening;

namespace Backstay.Evidence.Extraction;

/// <param name="Values">By field.</param>
internal sealed record OneExtraction(int Member, IReadOnlyDictionary<string, string> Values);

/// <summary>What two members took from one report, each without seeing the other's, and what they agreed on.</summary>
/// <param name="Agreed">By field; null until they have agreed.</param>
internal sealed record ReportExtraction(IReadOnlyList<OneExtraction> Told, IReadOnlyDictionary<string, string>? Agreed)
{
    private const int Each = 2;

    public static ReportExtraction None { get; } = new([], null);

    public bool IsComplete => Told.Count >= Each;

    public OneExtraction? By(int member) => Told.FirstOrDefault(one => one.Member == member);

    public bool Differs(string field) => IsComplete && Value(0, field) != Value(1, field);

    /// <summary>What was agreed, or what both said.</summary>
    public string Proposed(string field) => Agreed is not null ? Agreed.GetValueOrDefault(field, "") : Differs(field) ? "" : Value(0, field);

    public string Value(int place, string field) => Told[place].Values.GetValueOrDefault(field, "");

    /// <exception cref="ReviewRuleException">Two others have done it.</exception>
    public ReportExtraction With(int member, IReadOnlyDictionary<string, string> values) => IsComplete ? throw new ReviewRuleException("Two people have extracted this report. Change what was agreed instead.")
        : this with { Told = [.. Told.Where(one => one.Member != member), new(member, values)] };

    /// <exception cref="ReviewRuleException">It is too early.</exception>
    public ReportExtraction AgreedOn(IReadOnlyDictionary<string, string> values) => IsComplete ? this with { Agreed = values } : throw new ReviewRuleException("Two people extract a report before they agree.");

    public ReportExtraction Without(int member) => IsComplete ? this : this with { Told = [.. Told.Where(one => one.Member != member)] };
}
