using System.Globalization;
using Backstay.Evidence.Coding;
using Backstay.Evidence.Log;

namespace Backstay.Evidence.Model;

/// <summary>The studies behind what a review says.</summary>
internal static class SupportedModel
{
    public static ConceptualModel Of(ReviewState review) => ConceptualModel.Of(review.Findings.Coding.Analysis, report => StudyOf(review, report));

    /// <returns>Names of the studies with a passage in a theme or subtheme.</returns>
    public static IReadOnlyList<string> StudiesOf(CodingState coding, ReviewState review, ThemeId finding)
    {
        HashSet<CodeId> codes = [.. coding.Book.ByPlace()[finding].Select(code => code.Id)];
        return [.. coding.Analysis.Passages.Where(passage => codes.Contains(passage.Code)).Select(passage => StudyOf(review, passage.Report)).Distinct().Order(StringComparer.Ordinal)];
    }

    private static string StudyOf(ReviewState review, string report) => review.StudyOf(int.Parse(report, CultureInfo.InvariantCulture)) ?? $"report {report}";
}
