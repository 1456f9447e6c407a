using Backstay.Evidence.Screening;

namespace Backstay.Evidence.Log;

/// <summary>What the log tells of screening beside the judgements: by which criteria, who judges where, and how each level went.</summary>
internal sealed class ScreeningState
{
    private readonly Dictionary<string, IReadOnlyList<int>> assigned = [];
    private readonly Dictionary<string, LevelCourse> courses = [];

    public Described Criteria { get; private set; } = new([], [], [], []);

    public LevelCourse CourseOf(string level) => courses.TryGetValue(level, out var course) ? course : courses[level] = new();

    /// <summary>Somebody has voted on a record.</summary>
    public bool HasBegun => courses.Values.Any(course => course.Begun.Count > 0);

    /// <returns>Those who were chosen; empty for everybody.</returns>
    public IReadOnlyList<int> AssignedTo(string level) => assigned.GetValueOrDefault(level, []);

    /// <summary>Whose votes a level asks for. When so many left that records would wait for ever, it is everybody again.</summary>
    public IReadOnlyList<int> JudgesOf(ReviewState state, ScreeningLevel level)
    {
        var those = AssignedTo(level.Id).Where(state.Works).ToList();
        return those.Count >= level.Needed ? those : [.. state.Members.Keys.Where(state.Works).Order()];
    }

    /// <summary>Whether a member may vote on a record now, for the first time or anew.</summary>
    public bool MayVote(ReviewState state, int place, int record, int member) =>
        state.Works(member) && state.At(place, record) is { } at && at.MayVote(member) && (at.HasVoted(member) || JudgesOf(state, at.Level).Contains(member));

    /// <exception cref="ReviewRuleException">The level is given to others.</exception>
    public Judgement Admits(ReviewState state, Judgement at, int member) => at.HasVoted(member) || JudgesOf(state, at.Level).Contains(member) ? at
        : throw new ReviewRuleException("This level is given to others. Ask who leads the review.");

    public void Describe(Described described) => Criteria = described;

    /// <exception cref="ReviewRuleException">Records would wait for ever, or somebody is no member.</exception>
    public void Assign(ReviewState state, Assigned one)
    {
        var level = state.PlaceOf(one.Level) is { } place ? state.Levels[place] : throw new ReviewRuleException($"There is no level {one.Level}.");
        if (!one.Members.All(state.Works)) throw new ReviewRuleException("Somebody of these is not in the team.");
        var those = one.Members.Distinct().ToList();
        if (those.Count > 0 && those.Count < level.Needed) throw new ReviewRuleException($"This level needs {level.Needed} people. Choose more, or nobody to ask everybody.");
        assigned[level.Id] = those;
    }

    public void Hear(Judgement before, int member, Voted voted) => CourseOf(voted.Level).Hear(before, member, voted);

    public void Hear(Settled settled) => CourseOf(settled.Level).Hear(settled);
}
