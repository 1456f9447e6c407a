using Backstay.Evidence.Prisma;

namespace Backstay.Evidence.Reporting;

/// <summary>What a review's log knows that reporting guidelines ask for. Whatever is left out stays blank in the checklists.</summary>
internal sealed record ReviewFacts
{
    public string? Title { get; init; }
    public string? Question { get; init; }

    /// <summary>Where the protocol is registered, with its number.</summary>
    public string? Registration { get; init; }

    /// <summary>An address.</summary>
    public string? ProtocolAt { get; init; }

    public IReadOnlyList<string> Amendments { get; init; } = [];
    public IReadOnlyList<SearchedSource> Sources { get; init; } = [];

    /// <summary>Such as "citation tracking".</summary>
    public IReadOnlyList<string> OtherMethods { get; init; } = [];

    public IReadOnlyList<string> Inclusion { get; init; } = [];
    public IReadOnlyList<string> Exclusion { get; init; } = [];
    public IReadOnlyList<LevelFacts> Levels { get; init; } = [];
    public FlowCounts? Flow { get; init; }
    public WorkFacts? Extraction { get; init; }

    /// <summary>What was taken from each study.</summary>
    public IReadOnlyList<string> ExtractedItems { get; init; } = [];

    public IReadOnlyList<string> IncludedStudies { get; init; } = [];
    public WorkFacts? Appraisal { get; init; }
    public string? AppraisalTool { get; init; }
    public string? AppraisalResult { get; init; }
    public string? SynthesisMethod { get; init; }
    public string? Theory { get; init; }
    public WorkFacts? Coding { get; init; }

    /// <summary>Themes with how many codes each has.</summary>
    public IReadOnlyList<NamedCount> Themes { get; init; } = [];

    public int? Quotations { get; init; }
    public string? CertaintyMethod { get; init; }
    public string? CertaintyResult { get; init; }
    public string? Software { get; init; }
    public string? Funding { get; init; }
    public string? Interests { get; init; }
    public string? Availability { get; init; }
}

/// <param name="From">The first day that the search covers; null for since the source began.</param>
/// <param name="Searched">The day it was searched last.</param>
internal sealed record SearchedSource(string Name, DateOnly? From = null, DateOnly? Searched = null, string? Strategy = null);

/// <param name="Needed">How many judge a record.</param>
/// <param name="Rule">What happens where they disagree: "the record goes on to the next level".</param>
/// <param name="Agreement">Such as "kappa 0.71 [0.66, 0.76]".</param>
internal sealed record LevelFacts(string Name, IReadOnlyList<string> Reviewers, int Needed, string? Rule = null, string? Agreement = null);

/// <param name="Needed">How many do each piece.</param>
internal sealed record WorkFacts(IReadOnlyList<string> People, int? Needed = null, string? Rule = null);
