using Backstay.Evidence.Log;
using Backstay.Evidence.Screening;

namespace Backstay.Evidence.Marks;

/// <param name="Name">As that member typed it.</param>
internal sealed record Tag(int Record, int Member, string Name);

internal sealed record Note(Guid Id, int Record, int Member, DateTimeOffset At, string Text);

/// <summary>Tags and notes that a team put on its records, as the log tells them so far. Who may see which is told by <see cref="MarkSight"/>.</summary>
internal sealed class RecordMarks
{
    public const int LongestTag = 40, LongestNote = 1000;

    private readonly List<Tag> tags = [];
    private readonly List<Note> notes = [];

    /// <summary>In the order in which they were put on.</summary>
    public IReadOnlyList<Tag> Tags => tags;

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<Note> Notes => notes;

    /// <returns>With single spaces and none around it.</returns>
    public static string Plain(string? typed) => string.Join(' ', (typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static bool AreOne(string tag, string other) => string.Equals(tag, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>It is there already, as where a form was sent twice.</summary>
    public bool Holds(MarkEvent what, int by) => what switch
    {
        Tagged { On: true } one => tags.Exists(tag => tag.Record == one.Record && tag.Member == by && AreOne(tag.Name, one.Tag)),
        Noted one => notes.Exists(note => note.Id == one.Note),
        _ => false,
    };

    /// <param name="by">The member who did it.</param>
    /// <exception cref="ReviewRuleException">It is too long, or not theirs to take away.</exception>
    public void Apply(ReviewState state, MarkEvent what, int by, DateTimeOffset at)
    {
        switch (what)
        {
            case Tagged { On: true } one: Put(one, by); break;
            case Tagged one: Take(state, one, by); break;
            case Noted { Text.Length: 0 or > LongestNote }: throw new ReviewRuleException($"A note has at most {LongestNote} letters.");
            case Noted one when notes.All(note => note.Id != one.Note): notes.Add(new(one.Note, one.Record, by, at, one.Text)); break;
            case NoteRemoved one when notes.Any(note => note.Id == one.Note && note.Member != by): throw new ReviewRuleException("Only who wrote a note can take it away.");
            case NoteRemoved one: notes.RemoveAll(note => note.Id == one.Note); break;
        }
    }

    private void Put(Tagged one, int by)
    {
        if (one.Tag.Length is 0 or > LongestTag || one.Tag != Plain(one.Tag)) throw new ReviewRuleException($"A tag has at most {LongestTag} letters.");
        if (!Holds(one, by)) tags.Add(new(one.Record, by, one.Tag));
    }

    // One's own alone while one may not see others'; nor is anything taken from who may not see what others did.
    private void Take(ReviewState state, Tagged one, int by) => tags.RemoveAll(tag => tag.Record == one.Record && AreOne(tag.Name, one.Tag)
        && (tag.Member == by || MarkSight.Sees(state, one.Record, by, tag.Member) && MarkSight.Sees(state, one.Record, tag.Member, by)));
}
