using Backstay.Evidence.Coding;

namespace Backstay.Evidence.Model;

/// <param name="Studies">Those with a passage of it, each once.</param>
internal sealed record ModelCode(CodeId Id, string Name, Sense Sense, string? Perspective, IReadOnlyList<string> Studies, int Passages)
{
    /// <summary>A star before the name says that it is somebody else's view than the patients'.</summary>
    public string Marked => Perspective is null ? Name : $"*{Name}";
}

/// <param name="Name">Null for codes that stand in the theme itself.</param>
internal sealed record ModelSubtheme(ThemeId Id, string? Name, IReadOnlyList<ModelCode> Codes)
{
    public IReadOnlyList<ModelCode> Of(Sense sense) => [.. Codes.Where(code => code.Sense == sense)];
}

internal sealed record ModelTheme(ThemeId Id, string Name, IReadOnlyList<ModelSubtheme> Subthemes)
{
    public IEnumerable<ModelCode> Codes => Subthemes.SelectMany(subtheme => subtheme.Codes);
}

/// <summary>What a review has come to: themes, subthemes, and the codes in them with what supports each.</summary>
internal sealed record ConceptualModel(IReadOnlyList<ModelTheme> Themes)
{
    public IEnumerable<ModelCode> Codes => Themes.SelectMany(theme => theme.Codes);

    /// <summary>False where the passages behind the codes are not at hand.</summary>
    public bool HasSupport => Codes.Any(code => code.Passages > 0);

    public IReadOnlyList<string> Perspectives => [.. Codes.Select(code => code.Perspective).OfType<string>().Distinct()];

    /// <summary>Codes that stand in no theme are not part of it; the coding clinic tells of them.</summary>
    /// <param name="studyOf">The study that a report belongs to, as two articles may tell of one.</param>
    public static ConceptualModel Of(Analysis analysis, Func<string, string>? studyOf = null)
    {
        var (placed, passages) = (analysis.Book.ByPlace(), analysis.Passages.ToLookup(passage => passage.Code));
        return new([.. analysis.Book.Themes.Select(theme => new ModelTheme(theme.Id, theme.Name,
        [
            .. placed.Contains(theme.Id) ? [new(theme.Id, null, [.. placed[theme.Id].Select(Code)])] : Array.Empty<ModelSubtheme>(),
            .. theme.Subthemes.Select(subtheme => new ModelSubtheme(subtheme.Id, subtheme.Name, [.. placed[subtheme.Id].Select(Code)])),
        ]))]);

        ModelCode Code(Code code) => new(code.Id, code.Name, code.Sense, code.Perspective,
            [.. passages[code.Id].Select(passage => studyOf is null ? passage.Report : studyOf(passage.Report)).Distinct().Order(StringComparer.Ordinal)],
            passages[code.Id].Count());
    }
}
