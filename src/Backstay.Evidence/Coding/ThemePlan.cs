using Backstay.Evidence.Screening;

namespace Backstay.Evidence.Coding;

/// <summary>Changes to the themes of a code book.</summary>
internal static class ThemePlan
{
    /// <param name="under">The theme that it is a subtheme of; null for a theme.</param>
    /// <exception cref="ReviewRuleException">It is there already, or that theme is not.</exception>
    public static CodeBook Added(CodeBook book, ThemeId id, string name, ThemeId? under)
    {
        if (book.Has(id)) throw new ReviewRuleException("This theme is there already.");
        if (under is null) return book with { Themes = [.. book.Themes, new(id, name, [])] };
        if (book.Themes.All(theme => theme.Id != under)) throw new ReviewRuleException("That theme is gone. Choose another.");
        return book with { Themes = [.. book.Themes.Select(theme => theme.Id == under ? theme with { Subthemes = [.. theme.Subthemes, new(id, name)] } : theme)] };
    }

    /// <exception cref="ReviewRuleException">There is no such theme.</exception>
    public static CodeBook Renamed(CodeBook book, ThemeId id, string name) => !book.Has(id) ? throw new ReviewRuleException("That theme is gone. Choose another.")
        : book with { Themes = [.. book.Themes.Select(theme => theme.Id == id ? theme with { Name = name } : theme with { Subthemes = [.. theme.Subthemes.Select(one => one.Id == id ? one with { Name = name } : one)] })] };

    /// <returns>All places that a code can stand in, with their names.</returns>
    public static IReadOnlyList<(ThemeId Id, string Name)> Places(CodeBook book) =>
        [.. book.Themes.SelectMany(theme => theme.Subthemes.Select(one => one.Id).Prepend(theme.Id)).Select(id => (id, book.NameOf(id)))];
}
