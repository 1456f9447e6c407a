namespace Backstay.Evidence.Prisma;

/// <summary>
/// Every number of a PRISMA flow. A record is what a search found, a report is a document that was sought, a study is what reports tell of:
/// five reports may be of four studies. Null means that a number is not told; zero means that there was none.
/// </summary>
internal sealed record FlowCounts
{
    /// <summary>Of an earlier version of the review; null for a new review.</summary>
    public StudyCount? Previous { get; init; }

    /// <summary>Records from databases, and how many from each.</summary>
    public int? Databases { get; init; }

    public IReadOnlyList<NamedCount> DatabaseSources { get; init; } = [];
    public int? Registers { get; init; }
    public IReadOnlyList<NamedCount> RegisterSources { get; init; } = [];

    /// <summary>Records removed before screening.</summary>
    public int? Duplicates { get; init; }

    public int? RemovedByAutomation { get; init; }
    public int? RemovedOtherwise { get; init; }

    /// <summary>One for records screened in one go; title and abstract where they were levels of their own; or more.</summary>
    public IReadOnlyList<LevelCount> Levels { get; init; } = [];

    public ReportCount Reports { get; init; } = new();

    /// <summary>What websites, organisations and citation searching gave; null where nothing of the kind was done.</summary>
    public OtherMethods? Other { get; init; }

    /// <summary>Of this search.</summary>
    public StudyCount Included { get; init; } = new();

    /// <summary>Together with what an earlier version included.</summary>
    public StudyCount? Total { get; init; }

    /// <summary>In a meta-analysis; null where there is none.</summary>
    public StudyCount? Analysed { get; init; }

    /// <summary>Records of databases and registers.</summary>
    public int? Identified => Databases is null && Registers is null ? null : (Databases ?? 0) + (Registers ?? 0);

    /// <summary>Records removed before screening, for whatever reason.</summary>
    public int? Removed => Duplicates is null && RemovedByAutomation is null && RemovedOtherwise is null ? null : (Duplicates ?? 0) + (RemovedByAutomation ?? 0) + (RemovedOtherwise ?? 0);

    /// <summary>The same with all levels of screening as one, as the template of PRISMA 2020 has it.</summary>
    public FlowCounts WithOneLevel() => Levels.Count < 2 ? this : this with
    {
        Levels = [AsOne(Levels)], Other = Other is { Levels.Count: > 1 } other ? other with { Levels = [AsOne(other.Levels)] } : Other,
    };

    private static LevelCount AsOne(IReadOnlyList<LevelCount> levels) =>
        new(null, levels[0].Screened, levels.All(level => level.Excluded is not null) ? levels.Sum(level => level.Excluded) : null) { Reasons = Together(levels.SelectMany(level => level.Reasons)) };

    /// <summary>Reasons of several places, each name once.</summary>
    public static IReadOnlyList<NamedCount> Together(IEnumerable<NamedCount> names) =>
        [.. names.GroupBy(one => one.Name).Select(same => new NamedCount(same.Key, same.All(one => one.Count is not null) ? same.Sum(one => one.Count) : null))];
}

/// <summary>A source or a reason, with its number where that is told.</summary>
internal sealed record NamedCount(string Name, int? Count = null);

/// <param name="Name">"title", "abstract"; null where records were screened in one go.</param>
internal sealed record LevelCount(string? Name, int? Screened, int? Excluded)
{
    public IReadOnlyList<NamedCount> Reasons { get; init; } = [];
}

internal sealed record ReportCount(int? Sought = null, int? NotRetrieved = null, int? Assessed = null, int? Excluded = null)
{
    public IReadOnlyList<NamedCount> Reasons { get; init; } = [];
}

internal sealed record OtherMethods
{
    /// <summary>Records.</summary>
    public int? Websites { get; init; }

    public int? Organisations { get; init; }
    public int? Citations { get; init; }

    /// <summary>Further ways, such as experts who were asked.</summary>
    public IReadOnlyList<NamedCount> Further { get; init; } = [];

    /// <summary>Records of these that are one with another record of the review.</summary>
    public int? Duplicates { get; init; }

    /// <summary>Where they were screened by title or abstract before their reports were sought; empty where they were not.</summary>
    public IReadOnlyList<LevelCount> Levels { get; init; } = [];

    public ReportCount Reports { get; init; } = new();

    public int? Identified => new[] { Websites, Organisations, Citations }.Concat(Further.Select(one => one.Count)).OfType<int>().ToList() is { Count: > 0 } told ? told.Sum() : null;
}

internal sealed record StudyCount(int? Studies = null, int? Reports = null);
