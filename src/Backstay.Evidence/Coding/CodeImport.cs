using Backstay.Evidence.Coding.Refi;
using Backstay.Evidence.Log;

namespace Backstay.Evidence.Coding;

/// <summary>A code book from a file, as what has to happen so that it is the review's.</summary>
internal static class CodeImport
{
    public const int Largest = 4 << 20;

    /// <param name="content">Read more than once.</param>
    /// <exception cref="ReviewFileException">It is no code book.</exception>
    public static CodeBook Read(string file, byte[] content)
    {
        switch (Path.GetExtension(file).ToLowerInvariant())
        {
            case ".qdc":
                var (codes, sets, _) = CodebookFile.Read(() => new MemoryStream(content));
                return RefiCodes.Read(codes, sets, new HashSet<Guid>());
            case ".json":
                using (var text = new StreamReader(new MemoryStream(content))) return TaxonomyFile.Read(text.ReadToEnd());
            default:
                throw new ReviewFileException($"'{file}' does not end in .qdpx, .qdc or .json. Export the project or its code book as one of these.");
        }
    }

    /// <returns>Only what is not in the book yet, so that a file sent twice comes in once.</returns>
    public static IReadOnlyList<ReviewEvent> Into(CodeBook book, CodeBook from)
    {
        List<ReviewEvent> events = [];
        foreach (var theme in from.Themes)
        {
            if (!book.Has(theme.Id)) events.Add(new ThemeAdded(theme.Id.Value, theme.Name));
            events.AddRange(theme.Subthemes.Where(one => !book.Has(one.Id)).Select(one => new ThemeAdded(one.Id.Value, one.Name, theme.Id.Value)));
        }
        foreach (var code in from.Codes.Where(code => book.Find(code.Id) is null))
        {
            var places = from.PlacesOf(code.Id);
            events.Add(new CodeAdded(code.Id.Value, code.Name, code.Sense, code.Perspective, code.Memo, places.Count == 0 ? null : places[0].Value));
            events.AddRange(places.Skip(1).Select(place => new CodePlaced(code.Id.Value, place.Value, Also: true)));
        }
        return events;
    }
}
