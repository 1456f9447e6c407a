namespace Backstay.Evidence.Coding;

/// <summary>A code book with the passages that were coded with it. Changes to the book carry the passages along.</summary>
internal sealed record Analysis(CodeBook Book, IReadOnlyList<CodedPassage> Passages)
{
    public Changed Add(Code code, ThemeId? to = null)
    {
        if (Book.Find(code.Id) is not null) return Refused("This code is in the book already.");
        if (to is { } place && !Book.Has(place)) return Refused("That theme is gone. Choose another.");
        return Done(to is null ? Book.With(code) : Book.With(code).Placed(code.Id, to.Value));
    }

    public Changed Rename(CodeId id, string name)
    {
        if (string.IsNullOrWhiteSpace(name)) return Refused("A code needs a name.");
        return Book.Find(id) is null ? Gone() : Done(Change(id, code => code with { Name = name }));
    }

    /// <summary>Lets a code stand in one place alone.</summary>
    /// <param name="to">Null takes it out of all themes.</param>
    public Changed Move(CodeId id, ThemeId? to)
    {
        if (Book.Find(id) is null) return Gone();
        if (to is { } place && !Book.Has(place)) return Refused("That theme is gone. Choose another.");
        var without = Book with { Places = [.. Book.Places.Where(one => one.Code != id)] };
        return Done(to is null ? without : without.Placed(id, to.Value));
    }

    /// <summary>Two codes become one: passages of both, told once where a coder had marked the same words with both.</summary>
    public Changed Merge(CodeId from, CodeId into)
    {
        if (from == into) return Refused("A code cannot be merged with itself.");
        if (Book.Find(from) is not { } gone || Book.Find(into) is not { } stays) return Gone();
        if (gone.Sense != stays.Sense) return Refused($"'{gone.Name}' and '{stays.Name}' are not both barriers or both facilitators. Say first what they are.");
        var merged = Change(into, code => code with { Memo = Memo(code, gone), Since = code.Since < gone.Since ? code.Since : gone.Since });
        var book = merged with { Codes = [.. merged.Codes.Where(code => code.Id != from)], Places = [.. Book.Places.Where(place => place.Code != from)] };
        var passages = Passages.Select(passage => passage.Code == from ? passage with { Code = into } : passage)
            .GroupBy(passage => (passage.Report, passage.Where, passage.Coder, passage.Code)).Select(same => same.MinBy(one => one.At)!);
        return new(new(book, [.. passages]), null);
    }

    /// <summary>One code becomes several, which stand where it stood. It leaves the book once none of its passages stays with it.</summary>
    /// <param name="which">Names for each passage one of the parts, or the code itself.</param>
    public Changed Split(CodeId id, IReadOnlyList<Code> parts, Func<CodedPassage, CodeId> which)
    {
        if (Book.Find(id) is null) return Gone();
        if (parts.Count == 0 || parts.Any(part => Book.Find(part.Id) is not null)) return Refused("Name at least one new code to split it into.");
        CodedPassage[] passages = [.. Passages.Select(passage => passage.Code == id ? passage with { Code = which(passage) } : passage)];
        HashSet<CodeId> known = [.. Book.Codes.Select(code => code.Id), .. parts.Select(part => part.Id)];
        if (passages.Any(passage => !known.Contains(passage.Code))) return Refused("Each passage has to go to one of the new codes, or stay.");
        var book = parts.Aggregate(Book, (so, part) => Book.PlacesOf(id).Aggregate(so.With(part), (at, place) => at.Placed(part.Id, place)));
        if (passages.All(passage => passage.Code != id))
            book = book with { Codes = [.. book.Codes.Where(code => code.Id != id)], Places = [.. book.Places.Where(place => place.Code != id)] };
        return new(new(book, passages), null);
    }

    private static string? Memo(Code stays, Code gone)
    {
        var was = stays.Name == gone.Name ? null : $"Merged with '{gone.Name}'.";
        var all = string.Join("\n", new[] { stays.Memo, was, gone.Memo }.Where(part => !string.IsNullOrWhiteSpace(part)));
        return all.Length == 0 ? null : all;
    }

    private CodeBook Change(CodeId id, Func<Code, Code> change) => Book with { Codes = [.. Book.Codes.Select(code => code.Id == id ? change(code) : code)] };

    private Changed Done(CodeBook book) => new(this with { Book = book }, null);

    private Changed Refused(string why) => new(this, why);

    private Changed Gone() => Refused("This code is gone. Somebody may have merged it.");
}

/// <param name="Analysis">As it was before where the change was refused.</param>
/// <param name="Refusal">Why nothing was changed, and what helps.</param>
internal sealed record Changed(Analysis Analysis, string? Refusal);
