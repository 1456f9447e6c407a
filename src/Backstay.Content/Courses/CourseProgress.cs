namespace Backstay.Content.Courses;

/// <summary>Where somebody is in a module.</summary>
/// <param name="Read">Ids of the parts that were read in the newest run.</param>
/// <param name="FinishedAt">Of the newest run; null while it is open.</param>
/// <param name="LastAt">When a part was last read, or the run was begun.</param>
/// <param name="Times">How often the module was finished.</param>
internal sealed record CourseProgress(CourseModule Module, IReadOnlySet<string> Read, DateTimeOffset? FinishedAt, DateTimeOffset LastAt, int Times)
{
    public bool IsOpen => FinishedAt is null;

    /// <summary>The first part that was not read yet; null when the run is finished.</summary>
    public CoursePart? Next => IsOpen ? Module.Parts.FirstOrDefault(part => !Read.Contains(part.Id)) : null;

    public bool HasRead(CoursePart part) => Read.Contains(part.Id);
}
