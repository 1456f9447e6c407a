namespace Backstay.Evidence.Screening;

/// <summary>One level of screening, such as titles, abstracts or full texts, with the rule for its disagreements.</summary>
/// <param name="Id">Short and lasting: "title".</param>
/// <param name="Reviewers">How many judge each record, each without seeing the others.</param>
/// <param name="Reasons">For which a record may be excluded, most telling first; empty where none is asked.</param>
internal sealed record ScreeningLevel(string Id, string Name, int Reviewers, Disagreement Rule, IReadOnlyList<string> Reasons)
{
    /// <summary>How many members it takes until no record can wait for ever, a mediator not counted.</summary>
    public int Needed => Reviewers + (Rule == Disagreement.ThirdParty ? 1 : 0);

    /// <summary>Titles and abstracts by two with disagreements carried on, full texts by two with a mediator: as in Svendsen et al. 2020.</summary>
    public static IReadOnlyList<ScreeningLevel> Usual { get; } =
    [
        new("title", "Titles", 2, Disagreement.IncludeToNext, []),
        new("abstract", "Abstracts", 2, Disagreement.IncludeToNext, []),
        new("full-text", "Full texts", 2, Disagreement.Discussion, []),
    ];
}

/// <summary>What becomes of a record on which the reviewers of a level do not agree.</summary>
internal enum Disagreement
{
    /// <summary>It goes on to the next level, or counts as included at the last one.</summary>
    IncludeToNext,

    /// <summary>One more reviewer judges it, as blind as the others were, and the decision is theirs.</summary>
    ThirdParty,

    /// <summary>They talk it over with a mediator who did not screen it and who writes down what was agreed.</summary>
    Discussion,
}

internal enum Decision { Include, Exclude, Unsure }

/// <param name="Member">Number of the reviewer within the review.</param>
/// <param name="Reason">One of the level's; null where none is asked, or the record is not excluded.</param>
internal sealed record Vote(int Member, Decision Decision, string? Reason = null);

internal enum Standing { Waiting, Conflict, Included, Excluded }
