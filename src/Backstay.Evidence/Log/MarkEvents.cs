namespace Backstay.Evidence.Log;

/// <summary>Something that a member put on a record for the team, whatever becomes of it in screening.</summary>
internal abstract record MarkEvent(int Record) : ReviewEvent;

/// <param name="Tag">As it was typed; capitals do not part two tags.</param>
/// <param name="On">False takes it away.</param>
internal sealed record Tagged(int Record, string Tag, bool On) : MarkEvent(Record);

/// <param name="Note">Made when the form was shown.</param>
internal sealed record Noted(int Record, Guid Note, string Text) : MarkEvent(Record);

internal sealed record NoteRemoved(int Record, Guid Note) : MarkEvent(Record);
