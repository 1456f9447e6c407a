namespace Backstay.Content.Courses;

/// <summary>One module of the course: parts to read, with a drawing, two sheets to fill in and a private writing task. Immutable.</summary>
public sealed record CourseModule
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required string Line { get; init; }

    /// <summary>A suggestion; modules are taken in any order.</summary>
    public required int Order { get; init; }

    /// <summary>Whole minutes to read it all.</summary>
    public required int Minutes { get; init; }

    public required string Topic { get; init; }
    public required IReadOnlyList<CoursePart> Parts { get; init; }

    /// <summary>What the private writing task asks, in Markdown.</summary>
    public required string WritingTask { get; init; }

    /// <summary>Ids of library, gym and radio.</summary>
    public required IReadOnlyList<string> Articles { get; init; }

    public required IReadOnlyList<string> Exercises { get; init; }
    public required IReadOnlyList<string> Listen { get; init; }
    public required string Drawing { get; init; }

    /// <summary>Ids of the questionnaires that are its sheets.</summary>
    public required IReadOnlyList<string> Sheets { get; init; }

    public required AppliesTo AppliesTo { get; init; }
    public required FlareUpUse FlareUp { get; init; }
    public required int Priority { get; init; }
    public required DateOnly ReviewDue { get; init; }

    public string Path => $"/learn/courses/{Id}";

    /// <summary>Where its private writing task is done.</summary>
    public string WritingPath => $"{Path}/writing";

    public bool IsLapsed(DateOnly today) => ReviewDue <= today;

    public string PathOf(CoursePart part) => $"{Path}/{part.Id}";

    public CoursePart? Find(string part) => Parts.FirstOrDefault(one => one.Id == part);

    /// <returns>1 for the first.</returns>
    public int NumberOf(CoursePart part) => Parts.Index().First(one => one.Item == part).Index + 1;

    /// <returns>Null for the last.</returns>
    public CoursePart? After(CoursePart part) => Parts.ElementAtOrDefault(NumberOf(part));

    /// <returns>Null for the first.</returns>
    public CoursePart? Before(CoursePart part) => NumberOf(part) is > 1 and var number ? Parts[number - 2] : null;
}

/// <summary>What is read on one page.</summary>
/// <param name="Id">why, known, example, try, check or ask.</param>
/// <param name="Markdown">Its text without the heading.</param>
public sealed record CoursePart(string Id, string Title, string Markdown);
