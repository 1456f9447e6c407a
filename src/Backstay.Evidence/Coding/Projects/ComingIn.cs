using Backstay.Evidence.Log;

namespace Backstay.Evidence.Coding.Projects;

/// <summary>What has to happen so that a project is part of a review. All that is there already is passed over, so that a project brought twice comes in once.</summary>
/// <param name="Texts">To store, by report.</param>
/// <param name="Coded">How many passages come in.</param>
/// <param name="Lost">How many could not be placed.</param>
internal sealed record ComingIn(IReadOnlyList<ReviewEvent> Events, IReadOnlyDictionary<int, string> Texts, int Coded, int Lost)
{
    /// <param name="chosen">Texts of the project with the reports that they are.</param>
    /// <param name="there">Texts of reports, by number.</param>
    /// <param name="member">Whose passages they will be.</param>
    public static ComingIn Of(CodingState coding, CodeBook book, IEnumerable<(ForeignText Text, int Record)> chosen, IReadOnlyDictionary<int, string> there, int member)
    {
        var placed = chosen.Select(one => (one.Record, Placed: PlacedText.Of(one.Text, there.GetValueOrDefault(one.Record)))).ToList();
        HashSet<PassageId> known = [.. coding.Analysis.Passages.Select(passage => passage.Id)];
        HashSet<(string, Stretch, CodeId)> own = [.. coding.Analysis.Passages.Where(passage => passage.Coder == CodingState.Id(member)).Select(passage => (passage.Report, passage.Where, passage.Code))];
        List<Coded> coded = [];
        foreach (var (record, one) in placed)
            foreach (var (passage, start, end) in one.Passages)
                if (own.Add((CodingState.Id(record), new TextStretch(start, end), passage.Code)) && known.Add(passage.Id)) coded.Add(new(record, passage.Id.Value, start, end, passage.Code.Value));
        return new([.. CodeImport.Into(coding.Book, book), .. coded], placed.Where(one => one.Placed.Text is not null).ToDictionary(one => one.Record, one => one.Placed.Text!), coded.Count, placed.Sum(one => one.Placed.Lost));
    }
}
