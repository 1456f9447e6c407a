namespace Backstay.Movement.Import;

/// <summary>A stretch of time in which somebody moved in one way, as a source told it.</summary>
/// <param name="End">After <paramref name="Start"/>; not part of it.</param>
/// <param name="Steps">Null where the source counts none.</param>
/// <param name="Source">The device or app that told it, in the file's words.</param>
internal readonly record struct Spell(DateTimeOffset Start, DateTimeOffset End, Motion Motion, int? Steps, string Source);
