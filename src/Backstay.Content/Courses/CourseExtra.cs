namespace Backstay.Content.Courses;

/// <summary>What another room shows of a module: its sheets and its writing task.</summary>
/// <param name="Component">A component with one parameter, Module.</param>
public sealed record CourseExtra(Type Component);
