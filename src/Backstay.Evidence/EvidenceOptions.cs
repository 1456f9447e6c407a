using System.ComponentModel.DataAnnotations;

namespace Backstay.Evidence;

/// <summary>Settings of the section "Evidence".</summary>
public sealed class EvidenceOptions
{
    public const string Section = "Evidence";

    /// <summary>The largest file of records that is taken, in megabytes.</summary>
    [Range(1, 16384)]
    public int LargestFile { get; init; } = 500;

    /// <summary>The largest PDF of a report that is taken, in megabytes.</summary>
    [Range(1, 200)]
    public int LargestReport { get; init; } = 40;

    internal long LargestFileInBytes => (long)LargestFile << 20;
}
