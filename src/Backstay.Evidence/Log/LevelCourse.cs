using Backstay.Evidence.Screening;

namespace Backstay.Evidence.Log;

/// <summary>How screening went at one level.</summary>
internal sealed class LevelCourse
{
    private readonly List<BegunRecord> begun = [];
    private readonly HashSet<int> known = [];
    private readonly Dictionary<int, int> last = [];
    private readonly Dictionary<(int Record, int Member), Decision> unseen = [];
    private readonly Dictionary<(int Record, int Member), string> notes = [];
    private readonly Dictionary<int, string> settled = [];

    /// <summary>In the order in which somebody first voted on them.</summary>
    public IReadOnlyList<BegunRecord> Begun => begun;

    public bool HasBegun(int record) => known.Contains(record);

    /// <returns>The record that a member voted on last; null before their first vote.</returns>
    public int? LastOf(int member) => last.TryGetValue(member, out var record) ? record : null;

    /// <summary>What a member said of a record before anybody saw what others said; null where they did not.</summary>
    public Decision? UnseenOf(int record, int member) => unseen.TryGetValue((record, member), out var decision) ? decision : null;

    public string? NoteOf(int record, int member) => notes.GetValueOrDefault((record, member));

    /// <returns>What was written when a record was settled.</returns>
    public string? NoteOf(int record) => settled.GetValueOrDefault(record);

    public void Hear(Judgement before, int member, Voted voted)
    {
        if (known.Add(voted.Record)) begun.Add(new(voted.Record, voted.ByChance));
        last[member] = voted.Record;
        if (!before.IsComplete) unseen[(voted.Record, member)] = voted.Decision;
        if (voted.Note is { } note) notes[(voted.Record, member)] = note;
        else notes.Remove((voted.Record, member));
    }

    public void Hear(Settled one)
    {
        if (one.Note is { } note) settled[one.Record] = note;
    }
}

/// <summary>A record on which somebody voted.</summary>
/// <param name="ByChance">It was drawn at random, whatever the order said of it.</param>
internal readonly record struct BegunRecord(int Record, bool ByChance);
