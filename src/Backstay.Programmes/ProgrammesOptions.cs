using System.ComponentModel.DataAnnotations;

namespace Backstay.Programmes;

/// <summary>Settings of the section "Programmes".</summary>
public sealed class ProgrammesOptions
{
    public const string Section = "Programmes";

    /// <summary>The programme that people begin with.</summary>
    [Required]
    public string Default { get; init; } = "backstay";

    /// <summary>Where the programme files lie; null for those that come with this installation.</summary>
    public string? Folder { get; init; }
}
