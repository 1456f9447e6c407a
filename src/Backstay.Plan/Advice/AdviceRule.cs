using Backstay.CheckIns.Scoring;
using Backstay.Content.Files;
using Backstay.Programmes.Entry;

namespace Backstay.Plan.Advice;

/// <summary>What a piece of advice is about, in the order of a page.</summary>
internal enum AdviceArea { Fitness, Day, Coping, Exercise, Counselling }

/// <summary>A rule set of content/advice. Immutable.</summary>
internal sealed record RuleSet(string Id, AdviceArea Area, string Title, IReadOnlyList<AdviceRule> Rules)
{
    /// <summary>Ids of all questionnaires that it looks at.</summary>
    public IReadOnlyList<string> Questionnaires { get; } = [.. Rules.SelectMany(rule => rule.When).SelectMany(condition => condition.Answers).Select(answer => answer.Questionnaire).Distinct()];
}

/// <summary>When all its conditions hold, somebody is given this piece of advice.</summary>
internal sealed record AdviceRule
{
    /// <summary>Id of the set, a point, and its own name: "gwf-day.same-hour".</summary>
    public required string Id { get; init; }

    public required AdviceArea Area { get; init; }
    public required string Title { get; init; }
    public required string Text { get; init; }

    /// <summary>What a supervisor may read of it with the person's permission: never why. Null for what is the person's alone.</summary>
    public string? ForSupervisor { get; init; }

    /// <summary>Of use on one day.</summary>
    public required int Minutes { get; init; }

    /// <summary>1 first things first .. 5 nice to know.</summary>
    public required int Priority { get; init; }

    /// <summary>At least one.</summary>
    public required IReadOnlyList<AdviceCondition> When { get; init; }

    /// <summary>Ids of items; of a module as "courses/pain".</summary>
    public IReadOnlyList<string> Links { get; init; } = [];

    public required IReadOnlyList<Source> Sources { get; init; }

    public bool Holds(ToldAnswers told) => When.All(condition => condition.Holds(told));
}

/// <summary>A condition, and the words that are said of somebody of whom it holds: nobody reads them otherwise.</summary>
/// <param name="Words">After "You told us that".</param>
/// <param name="Answers">The same question in one or more questionnaires; what was told last counts.</param>
internal sealed record AdviceCondition(string Name, string Words, IReadOnlyList<AnswerOf> Answers, Demand Demand)
{
    public bool Holds(ToldAnswers told) => told.To(Answers) is { Count: > 0 } mine && Demand.Holds(mine);

    /// <param name="told">Oldest first.</param>
    /// <returns>The newest answer, which decides; null where it was not told.</returns>
    public ToldAnswer? Newest(IReadOnlyList<ToldAnswer> told) => told.LastOrDefault(one => Answers.Contains(one.Of));
}
