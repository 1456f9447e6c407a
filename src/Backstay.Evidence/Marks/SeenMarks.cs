using Backstay.Evidence.Log;

namespace Backstay.Evidence.Marks;

/// <param name="IsMine">The member who looks has put it there, perhaps beside others.</param>
internal sealed record SeenTag(string Name, bool IsMine);

internal sealed record SeenNote(Guid Id, string By, DateTimeOffset At, string Text, bool IsMine);

/// <summary>Tags and notes of one record as one member may see them.</summary>
/// <param name="IsBlind">They see their own alone, whether or not there is more.</param>
/// <param name="Known">Tags of the review that are not on the record, to choose from.</param>
internal sealed record SeenMarks(bool IsBlind, IReadOnlyList<SeenTag> Tags, IReadOnlyList<SeenNote> Notes, IReadOnlyList<string> Known)
{
    public static SeenMarks Of(ReviewState state, int record, int member)
    {
        var (all, here) = (TagList.Of(state, member), TagList.On(state, record, member));
        return new(MarkSight.IsBlind(state, record, member),
            [.. here.Select(name => new SeenTag(name, state.Marks.Tags.Any(tag => tag.Record == record && tag.Member == member && RecordMarks.AreOne(tag.Name, name))))],
            [.. state.Marks.Notes.Where(note => note.Record == record && MarkSight.Sees(state, record, member, note.Member)).Select(note => new SeenNote(note.Id, state.Members[note.Member], note.At, note.Text, note.Member == member))],
            [.. all.Select(tag => tag.Name).Where(name => !here.Any(other => RecordMarks.AreOne(name, other)))]);
    }
}
