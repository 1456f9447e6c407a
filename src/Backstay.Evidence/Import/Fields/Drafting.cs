using Backstay.Evidence.Import.Texts;
using Backstay.Evidence.Import.Values;
using Backstay.Evidence.Records;

namespace Backstay.Evidence.Import.Fields;

/// <summary>Makes a citation of the fields of a record. Whatever does not become part of it stays as extra, in the order of the source.</summary>
/// <param name="meaningsOf">May look at the whole record first: some tags mean one thing in one database and another in the next.</param>
internal sealed class Drafting(Func<IReadOnlyList<Field>, Func<Field, Meaning>> meaningsOf)
{
    private static readonly int Roles = Enum.GetValues<Role>().Length;

    private readonly (int Index, int Rank, string Value)[] best = new (int, int, string)[Roles];
    private readonly List<Meaning> meanings = [];

    public Citation Compose(IReadOnlyList<Field> fields)
    {
        Choose(fields);
        var source = Value(Role.Source) is { } line ? SourceLine.Of(line) : null;
        var pages = PagesOf();
        var (authors, keywords, extra) = (new List<Author>(), new List<string>(), new List<Field>());
        for (var n = 0; n < fields.Count; n++)
        {
            var (field, role) = (fields[n], meanings[n].Role);
            if (IsOf(n, Role.Author)) authors.AddRange(AuthorNames.OfLines(field.Value));
            else if (IsOf(n, Role.Authors)) authors.AddRange(AuthorNames.OfCell(field.Value));
            else if (IsOf(n, Role.Keyword)) keywords.AddRange(Keywords.OfLines(field.Value));
            else if (IsOf(n, Role.Keywords)) keywords.AddRange(Keywords.OfCell(field.Value));
            else if (!IsHeld(n, role, field.Value)) extra.Add(new(field.Name, Plain.Lines(field.Value)));
        }
        var citation = new Citation
        {
            Type = Value(Role.Type) ?? ReferenceTypes.Unknown, Title = Value(Role.Title), Authors = authors,
            Year = Value(Role.Year) is { } date ? PublicationYear.Of(date) : source?.Year,
            Journal = Value(Role.Journal) ?? source?.Journal, Volume = Value(Role.Volume) ?? source?.Volume, Issue = Value(Role.Issue) ?? source?.Issue,
            Pages = pages ?? source?.Pages, Doi = Value(Role.Doi) ?? Value(Role.Link), Pmid = Value(Role.Pmid) ?? Value(Role.Note) ?? Value(Role.Accession), Isbn = Value(Role.Isbn),
            Abstract = Value(Role.Abstract), Keywords = keywords, Extra = extra,
        };
        return Value(Role.Exact) is { } exact ? ExactFields.Apply(citation, exact) : citation;
    }

    private void Choose(IReadOnlyList<Field> fields)
    {
        Array.Fill(best, (-1, int.MaxValue, ""));
        meanings.Clear();
        var meaningOf = meaningsOf(fields);
        for (var n = 0; n < fields.Count; n++)
        {
            var meaning = meaningOf(fields[n]);
            meanings.Add(meaning);
            var role = (int)meaning.Role;
            if (meaning.Role == Role.Extra || meaning.Rank >= best[role].Rank || Taken.Of(meaning.Role, fields[n].Value) is not { } value) continue;
            best[role] = (n, meaning.Rank, value);
        }
    }

    private bool isLastPageUsed;

    private string? Value(Role role) => best[(int)role] is { Index: >= 0 } found ? found.Value : null;

    /// <summary>Of the fields that make a list, those of the best rank are all part of it.</summary>
    private bool IsOf(int index, Role role) => meanings[index] is var meaning && meaning.Role == role && meaning.Rank == best[(int)role].Rank;

    private bool IsHeld(int index, Role role, string value)
    {
        if (role == Role.Extra || best[(int)role].Index != index) return false;
        return role switch
        {
            Role.FirstPage => best[(int)Role.Pages].Index < 0,
            Role.LastPage => isLastPageUsed,
            Role.Note => best[(int)Role.Pmid].Index < 0,
            _ => Taken.IsWhole(role, value, best[(int)role].Value),
        };
    }

    private string? PagesOf()
    {
        isLastPageUsed = false;
        if (Value(Role.Pages) is { } pages) return pages;
        if (Value(Role.FirstPage) is not { } first) return Value(Role.ArticleNumber);
        if (Value(Role.LastPage) is not { } last || first.Contains('-', StringComparison.Ordinal)) return first;
        isLastPageUsed = true;
        return $"{first}-{last}";
    }
}
