using System.Globalization;
using Backstay.Evidence.Log;
using Backstay.Evidence.Screening;

namespace Backstay.Evidence.Coding;

/// <summary>The code book of a review with what was coded, as its log tells it so far.</summary>
internal sealed class CodingState
{
    public const int LongestName = 200, LongestMemo = 4000;

    private readonly List<Reading> readings = [];

    public Analysis Analysis { get; private set; } = new(CodeBook.Empty, []);
    public CodeBook Book => Analysis.Book;
    public IReadOnlyList<Reading> Readings => readings;

    public IEnumerable<CodedPassage> Of(int record) => Analysis.Passages.Where(passage => passage.Report == Id(record));

    /// <returns>When a member read a report to its end last; null where they have not yet.</returns>
    public DateTimeOffset? LastRead(int record, int member) => readings.LastOrDefault(one => one.Report == Id(record) && one.Coder == Id(member))?.At;

    /// <returns>False for an event of another kind.</returns>
    /// <exception cref="ReviewRuleException">It is not allowed.</exception>
    public bool Apply(LoggedEvent logged, int by)
    {
        switch (logged.What)
        {
            case ThemeAdded one: Analysis = Analysis with { Book = ThemePlan.Added(Book, new(one.Theme), Named(one.Name), one.Under is { } under ? new(under) : null) }; return true;
            case ThemeRenamed one: Analysis = Analysis with { Book = ThemePlan.Renamed(Book, new(one.Theme), Named(one.Name)) }; return true;
            case CodeAdded one: Change(so => so.Add(new() { Id = new(one.Code), Name = Named(one.Name), Sense = one.Sense, Perspective = one.Perspective, Memo = one.Memo, Since = logged.At }, one.In is { } at ? new(at) : null)); return true;
            case CodeChanged one: Rename(one); return true;
            case CodePlaced { Also: true, In: { } also } one when Book.Find(new(one.Code)) is not null && Book.Has(new(also)): Analysis = Analysis with { Book = Book.Placed(new(one.Code), new(also)) }; return true;
            case CodePlaced one: Change(so => so.Move(new(one.Code), one.In is { } to ? new(to) : null)); return true;
            case CodesMerged one: Change(so => so.Merge(new(one.From), new(one.Into))); return true;
            case Coded one: Mark(one, by, logged.At); return true;
            case Uncoded one: Analysis = Analysis with { Passages = [.. Analysis.Passages.Where(passage => passage.Id.Value != one.Passage)] }; return true;
            case ReadToEnd one: readings.Add(new(Id(one.Record), Id(by), logged.At)); return true;
            default: return false;
        }
    }

    public static string Id(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Change(Func<Analysis, Changed> change)
    {
        var (analysis, refusal) = change(Analysis);
        Analysis = refusal is null ? analysis : throw new ReviewRuleException(refusal);
    }

    private void Rename(CodeChanged one)
    {
        Change(so => so.Rename(new(one.Code), Named(one.Name)));
        Analysis = Analysis with { Book = Book with { Codes = [.. Book.Codes.Select(code => code.Id.Value == one.Code ? code with { Memo = one.Memo } : code)] } };
    }

    private void Mark(Coded one, int by, DateTimeOffset at)
    {
        if (Book.Find(new(one.Code)) is null) throw new ReviewRuleException("This code is gone. Somebody may have merged it.");
        if (one.Start < 0 || one.End <= one.Start) throw new ReviewRuleException("Choose some words first.");
        if (Analysis.Passages.Any(passage => passage.Id.Value == one.Passage)) return;
        Analysis = Analysis with { Passages = [.. Analysis.Passages, new(new(one.Passage), Id(one.Record), new TextStretch(one.Start, one.End), Id(by), new(one.Code), at)] };
    }

    private static string Named(string name) => string.IsNullOrWhiteSpace(name) ? throw new ReviewRuleException("Give it a name.") : name.Trim();
}
