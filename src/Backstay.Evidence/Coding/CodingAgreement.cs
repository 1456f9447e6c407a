using Backstay.Evidence.Screening.Agreement;

namespace Backstay.Evidence.Coding;

/// <summary>What coders agree on: every character of the text, or every sentence that they marked a part of.</summary>
internal enum AgreementUnit { Characters, Sentences }

/// <param name="Share">0 to 1; null where they read nothing in common.</param>
internal sealed record CoderPair(string First, string Second, double? Share, double? Kappa);

/// <param name="Alpha">Krippendorff's, over all coders, with an interval over reports.</param>
/// <param name="Unplaced">Passages whose words the report's text does not hold, so that they could not be compared.</param>
internal sealed record CodeAgreement(CodeId Code, IReadOnlyList<CoderPair> Pairs, Estimate? Alpha, long Units, int Unplaced);

/// <summary>How far coders agree on where a code applies. A report counts for those who read it to its end.</summary>
internal static class CodingAgreement
{
    /// <param name="texts">By report; one whose text is not at hand is left out.</param>
    public static IReadOnlyList<CodeAgreement> Of(Analysis analysis, IReadOnlyDictionary<string, string> texts, IReadOnlyList<Reading> readings, AgreementUnit unit)
    {
        string[] coders = [.. readings.Select(reading => reading.Coder).Distinct().Order(StringComparer.Ordinal)];
        var read = readings.Where(reading => texts.ContainsKey(reading.Report)).ToLookup(reading => reading.Report, reading => reading.Coder);
        var reports = read.Where(report => report.Distinct().Count() > 1)
            .Select(report => (Name: report.Key, Text: texts[report.Key], Units: UnitsOf(texts[report.Key], unit), Readers: report.ToHashSet())).ToList();
        var passages = analysis.Passages.ToLookup(passage => (passage.Code, passage.Report));
        return [.. analysis.Book.Codes.Select(code => OfCode(code.Id))];

        CodeAgreement OfCode(CodeId code)
        {
            var (groups, unplaced) = (new List<IReadOnlyList<Judged>>(), 0);
            foreach (var (name, text, units, readers) in reports)
            {
                var marks = passages[(code, name)].Select(passage => (passage.Coder, Where: passage.Where.In(text))).ToList();
                unplaced += marks.Count(mark => mark.Where is null);
                groups.Add([.. Patterns.Of([.. coders.Select(coder => !readers.Contains(coder) ? null
                    : marks.Where(mark => mark.Coder == coder && mark.Where is not null).Select(mark => mark.Where!.Value).ToList())], units, text.Length)]);
            }
            var judged = groups.SelectMany(report => report).ToList();
            var pairs = from first in Enumerable.Range(0, coders.Length) from second in Enumerable.Range(first + 1, coders.Length - first - 1)
                        let table = Reliability.Table(judged, first, second)
                        select new CoderPair(coders[first], coders[second], table?.Observed, table is null ? null : PairStatistics.Kappa(table)?.Value);
            return new(code, [.. pairs], Reliability.Alpha(groups), judged.Sum(one => one.Units), unplaced);
        }
    }

    private static IReadOnlyList<(int Start, int End)>? UnitsOf(string text, AgreementUnit unit) => unit == AgreementUnit.Sentences ? Sentences.Of(text) : null;
}
