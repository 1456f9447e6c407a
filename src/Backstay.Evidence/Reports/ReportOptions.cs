using System.ComponentModel.DataAnnotations;

namespace Backstay.Evidence.Reports;

/// <summary>Settings of the section "Evidence" for full texts.</summary>
public sealed class ReportOptions
{
    public const string Section = "Evidence";

    /// <summary>The largest PDF that is taken, in megabytes.</summary>
    [Range(1, 200)]
    public int LargestReport { get; init; } = 40;
}
