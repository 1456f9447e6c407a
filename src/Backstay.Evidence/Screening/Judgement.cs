namespace Backstay.Evidence.Screening;

/// <summary>How one record stands at one level. Immutable; each act gives a new one, or is refused.</summary>
/// <param name="Votes">In the order they were cast, at most one of each member.</param>
/// <param name="Settled">What was agreed with a mediator; null where nothing was.</param>
internal sealed record Judgement(ScreeningLevel Level, IReadOnlyList<Vote> Votes, Vote? Settled = null)
{
    public Standing Standing => Settled is { } settled ? Of(settled.Decision) : !IsComplete ? Standing.Waiting
        : Agreed is { } decision ? Of(decision)
        : Level.Rule == Disagreement.IncludeToNext ? Standing.Included
        : Level.Rule == Disagreement.ThirdParty && Votes.Count > Level.Reviewers ? Of(Votes[^1].Decision)
        : Standing.Conflict;

    /// <summary>All who have to judge it have done so; until then nobody sees what the others said.</summary>
    public bool IsComplete => Votes.Count >= Level.Reviewers;

    public bool IsDone => Standing is Standing.Included or Standing.Excluded;

    /// <summary>For which it was excluded; null where none was given.</summary>
    public string? Reason => Standing != Standing.Excluded ? null : Settled?.Reason ?? Votes.LastOrDefault(vote => vote.Decision == Decision.Exclude && vote.Reason is not null)?.Reason;

    public bool HasVoted(int member) => Votes.Any(vote => vote.Member == member);

    /// <summary>It waits for somebody's first vote, their change of mind, or a third one.</summary>
    public bool MayVote(int member) => Settled is null && (HasVoted(member) || !IsComplete || (Level.Rule == Disagreement.ThirdParty && Standing == Standing.Conflict));

    /// <summary>Who screened a record cannot mediate it.</summary>
    public bool MaySettle(int member) => Standing == Standing.Conflict && Level.Rule == Disagreement.Discussion && !HasVoted(member);

    /// <summary>What a member may read of the others: nothing while they still have to judge, or while others do. A third party judges unseeing too.</summary>
    public IReadOnlyList<Vote> SeenBy(int member) => IsDone || (IsComplete && (HasVoted(member) || MaySettle(member))) ? Votes : [.. Votes.Where(vote => vote.Member == member)];

    /// <exception cref="ReviewRuleException">The member may not vote here.</exception>
    public Judgement With(Vote vote) => !MayVote(vote.Member) ? throw new ReviewRuleException("This record has been judged by all who had to judge it.")
        : this with { Votes = HasVoted(vote.Member) ? [.. Votes.Select(one => one.Member == vote.Member ? vote : one)] : [.. Votes, vote] };

    /// <exception cref="ReviewRuleException">There is no conflict to settle, or the member screened the record.</exception>
    public Judgement SettledBy(Vote agreed) => MaySettle(agreed.Member) ? this with { Settled = agreed }
        : throw new ReviewRuleException(HasVoted(agreed.Member) ? "Who screened a record cannot mediate it. Ask somebody who did not." : "There is no disagreement to settle here.");

    /// <summary>After somebody left: what is not decided yet waits for another in their place; what is decided stays.</summary>
    public Judgement Without(int member) => IsDone ? this : this with { Votes = [.. Votes.Where(vote => vote.Member != member)] };

    // Whoever is unsure keeps the record in, unless all are: then it is for the rule of the level.
    private Decision? Agreed => Votes.Take(Level.Reviewers).Select(vote => vote.Decision).Distinct().ToList() switch
    {
        [Decision.Include] => Decision.Include,
        [Decision.Exclude] => Decision.Exclude,
        _ => null,
    };

    private static Standing Of(Decision decision) => decision == Decision.Exclude ? Standing.Excluded : Standing.Included;
}

/// <summary>Somebody asked for what the rules of their review do not allow.</summary>
internal sealed class ReviewRuleException(string message) : Exception(message);
