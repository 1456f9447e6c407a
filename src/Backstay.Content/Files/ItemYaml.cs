namespace Backstay.Content.Files;

/// <summary>The language-free file of an item, as written.</summary>
internal sealed class ItemYaml
{
    /// <summary>Radio alone: what kind of piece it is.</summary>
    public RadioForm? Form { get; set; }

    public string? Topic { get; set; }
    public Position? Position { get; set; }
    public List<string> Purpose { get; set; } = [];
    public bool SeverePain { get; set; }
    public List<DoseYaml> Levels { get; set; } = [];
    public string? Easier { get; set; }
    public string? Harder { get; set; }
    public List<string>? Alternatives { get; set; }
    public int? Pace { get; set; }
    public Sides Sides { get; set; }
    public List<string> Equipment { get; set; } = [];
    public List<string> AvoidWhen { get; set; } = [];
    public AppliesToYaml AppliesTo { get; set; } = new();
    public FlareUpUse FlareUp { get; set; } = FlareUpUse.Also;
    public int Priority { get; set; } = 3;
    public Novelty Novelty { get; set; } = Novelty.Further;
    public bool InPlans { get; set; } = true;
    public string? Author { get; set; }
    public ReviewYaml? Review { get; set; }

    /// <summary>The day of its first publication, where it is another than that of its last review.</summary>
    public DateOnly? Published { get; set; }

    public List<Source> Sources { get; set; } = [];

    /// <summary>SPDX id; that of Backstay itself unless it was taken over from somebody else.</summary>
    public string Licence { get; set; } = OwnLicence;

    public const string OwnLicence = "MIT";
}

internal enum RadioForm { Talk, Practice }

internal sealed class DoseYaml
{
    public int Minutes { get; set; }
    public int? Repetitions { get; set; }
    public int? Seconds { get; set; }
    public int Sets { get; set; } = 1;
}

internal sealed class ReviewYaml
{
    public string? Role { get; set; }
    public string? SignedBy { get; set; }
    public DateOnly Last { get; set; }
    public DateOnly Next { get; set; }
}

/// <summary>Where a claim comes from.</summary>
public sealed class Source
{
    public string Title { get; set; } = "";
    public string? Publisher { get; set; }
    public int Year { get; set; }
    public string? Doi { get; set; }
    public string? Url { get; set; }
    public string? Supports { get; set; }

    public string? Address => Url ?? (Doi is null ? null : $"https://doi.org/{Doi}");
}

/// <summary>The words of an exercise in one language.</summary>
internal sealed class ExerciseWords
{
    public string Title { get; set; } = "";
    public string Line { get; set; } = "";
    public string Place { get; set; } = "";
    public List<string> Steps { get; set; } = [];
    public string Feel { get; set; } = "";
    public string EaseOff { get; set; } = "";
    public string Stop { get; set; } = "";
    public List<string> Mistakes { get; set; } = [];
    public string? Tiny { get; set; }
    public string? Spoken { get; set; }
    public Dictionary<string, string> Avoid { get; set; } = [];
}

/// <summary>The words of an article in one language; each depth is Markdown and stands alone.</summary>
internal sealed class ArticleWords
{
    public string Title { get; set; } = "";
    public string Line { get; set; } = "";
    public string HalfMinute { get; set; } = "";
    public string ThreeMinutes { get; set; } = "";
    public string Everything { get; set; } = "";
}
