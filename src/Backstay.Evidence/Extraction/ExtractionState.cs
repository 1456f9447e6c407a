using Backstay.Evidence.Log;
using Backstay.Evidence.Screening;

namespace Backstay.Evidence.Extraction;

/// <summary>What was taken from each report, by whom, and what they agreed on.</summary>
internal sealed class ExtractionState
{
    public const int MostFields = 40, LongestField = 80, LongestValue = 4000;

    /// <summary>The columns of the founding review's table of characteristics.</summary>
    public static IReadOnlyList<string> Usual { get; } = ["Country", "Year", "Design", "Participants", "Setting", "Intervention", "Data collection", "Analysis"];

    private readonly Dictionary<int, ReportExtraction> reports = [];

    public IReadOnlyList<string> Fields { get; private set; } = Usual;

    public ReportExtraction Of(int record) => reports.GetValueOrDefault(record) ?? ReportExtraction.None;

    /// <returns>False for an event of another kind.</returns>
    /// <exception cref="ReviewRuleException">It is not allowed.</exception>
    public bool Apply(LoggedEvent logged, int by)
    {
        switch (logged.What)
        {
            case ExtractionFields one when one.Fields.Count == 0 || one.Fields.Any(string.IsNullOrWhiteSpace) || one.Fields.Distinct(StringComparer.OrdinalIgnoreCase).Count() != one.Fields.Count:
                throw new ReviewRuleException("Name at least one field, and each field once.");
            case ExtractionFields one: Fields = one.Fields; return true;
            case Extracted one: reports[one.Record] = Of(one.Record).With(by, one.Values); return true;
            case ExtractionAgreed one: reports[one.Record] = Of(one.Record).AgreedOn(one.Values); return true;
            default: return false;
        }
    }

    /// <summary>What is compared already stays; what one had told alone is asked of another.</summary>
    public void Leave(int member)
    {
        foreach (var (record, one) in reports.ToList()) reports[record] = one.Without(member);
    }
}
