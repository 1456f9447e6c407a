namespace Backstay.Evidence.Coding;

internal enum ClinicMatter { NoTheme, TwoPlaces, ToReadAgain, NeverUsed, SameName, EmptyTheme }

/// <param name="Blocks">The clinic cannot be closed while it stands.</param>
internal sealed record ClinicFinding(ClinicMatter Matter, bool Blocks, string Words, CodeId? Code = null);

/// <summary>
/// What a coding clinic has to settle: themes homogeneous within and heterogeneous without, so that no code is left without a theme and
/// none falls between two (Svendsen 2020, data analysis; Graneheim and Lundman 2004).
/// </summary>
internal static class CodingClinic
{
    public static bool CanBeClosed(IReadOnlyList<ClinicFinding> findings) => findings.All(finding => !finding.Blocks);

    public static IReadOnlyList<ClinicFinding> Of(Analysis analysis, IReadOnlyList<Reading> readings)
    {
        var book = analysis.Book;
        var places = book.Places.ToLookup(place => place.Code, place => place.In);
        HashSet<CodeId> used = [.. analysis.Passages.Select(passage => passage.Code)];
        return
        [
            .. book.Codes.Where(code => !places[code.Id].Any(book.Has)).Select(code => new ClinicFinding(ClinicMatter.NoTheme, true,
                $"'{code.Name}' stands in no theme. Put it into one, or merge it with another code.", code.Id)),
            .. book.Codes.Where(code => places[code.Id].Count(book.Has) > 1).Select(code => new ClinicFinding(ClinicMatter.TwoPlaces, true,
                $"'{code.Name}' stands in more than one place: {string.Join("; ", places[code.Id].Where(book.Has).Select(book.NameOf))}. Choose one, or split the code.", code.Id)),
            .. Rereading.Open(book, readings).Select(task => new ClinicFinding(ClinicMatter.ToReadAgain, false, task.Words)),
            .. book.Codes.Where(code => !used.Contains(code.Id)).Select(code => new ClinicFinding(ClinicMatter.NeverUsed, false, $"No passage is coded '{code.Name}'.", code.Id)),
            .. Twins(book).Select(twins => new ClinicFinding(ClinicMatter.SameName, false,
                $"{twins.Count()} codes are called '{twins.First().Name}' and mean the same by sense and perspective. Merge them, or say how they differ.", twins.First().Id)),
            .. Empty(book).Select(id => new ClinicFinding(ClinicMatter.EmptyTheme, false, $"No code stands in {book.NameOf(id)}.")),
        ];
    }

    private static IEnumerable<IGrouping<(string, Sense, string?), Code>> Twins(CodeBook book) =>
        book.Codes.GroupBy(code => (code.Name.ToUpperInvariant(), code.Sense, code.Perspective)).Where(same => same.Count() > 1);

    private static IEnumerable<ThemeId> Empty(CodeBook book)
    {
        HashSet<ThemeId> filled = [.. book.Places.Select(place => place.In)];
        foreach (var theme in book.Themes)
        {
            if (!filled.Contains(theme.Id) && !theme.Subthemes.Any(one => filled.Contains(one.Id))) yield return theme.Id;
            else foreach (var subtheme in theme.Subthemes.Where(one => !filled.Contains(one.Id))) yield return subtheme.Id;
        }
    }
}
