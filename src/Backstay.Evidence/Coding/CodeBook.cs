namespace Backstay.Evidence.Coding;

/// <summary>Themes, their subthemes, and codes with the places where they stand. While coding goes on, a code may stand nowhere or in two places.</summary>
internal sealed record CodeBook
{
    public static CodeBook Empty { get; } = new();

    /// <summary>In the order in which they are shown.</summary>
    public IReadOnlyList<Theme> Themes { get; init; } = [];

    public IReadOnlyList<Code> Codes { get; init; } = [];
    public IReadOnlyList<Place> Places { get; init; } = [];

    public Code? Find(CodeId id) => Codes.FirstOrDefault(code => code.Id == id);

    /// <summary>Codes that stand in each theme or subtheme itself, in the order of the places.</summary>
    public ILookup<ThemeId, Code> ByPlace()
    {
        var codes = Codes.ToLookup(code => code.Id);
        return Places.SelectMany(place => codes[place.Code].Select(code => (place.In, code))).ToLookup(one => one.In, one => one.code);
    }

    public IReadOnlyList<ThemeId> PlacesOf(CodeId code) => [.. Places.Where(place => place.Code == code).Select(place => place.In)];

    /// <summary>As people would say it: "Motivation and support, Features of DHI".</summary>
    public string NameOf(ThemeId id)
    {
        foreach (var theme in Themes)
        {
            if (theme.Id == id) return theme.Name;
            if (theme.Subthemes.FirstOrDefault(one => one.Id == id) is { } subtheme) return $"{theme.Name}, {subtheme.Name}";
        }
        return "a theme that is gone";
    }

    public bool Has(ThemeId id) => Themes.Any(theme => theme.Id == id || theme.Subthemes.Any(one => one.Id == id));

    public CodeBook With(Code code) => this with { Codes = [.. Codes, code] };

    /// <summary>Adds a place; the codes' other places stay.</summary>
    public CodeBook Placed(CodeId code, ThemeId at) => Places.Contains(new(code, at)) ? this : this with { Places = [.. Places, new(code, at)] };
}
