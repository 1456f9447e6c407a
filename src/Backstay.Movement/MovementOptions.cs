using System.ComponentModel.DataAnnotations;

namespace Backstay.Movement;

/// <summary>Settings of the section "Movement".</summary>
public sealed class MovementOptions
{
    public const string Section = "Movement";

    /// <summary>The largest file of a phone or watch that is taken, in megabytes.</summary>
    [Range(1, 16384)]
    public int LargestFile { get; init; } = 2048;

    /// <summary>Where files wait until they are read. Gone as soon as they are; tables, whose columns may be told otherwise, after a week at most.</summary>
    internal string Folder { get; set; } = "";

    internal long LargestFileInBytes => (long)LargestFile << 20;
}
