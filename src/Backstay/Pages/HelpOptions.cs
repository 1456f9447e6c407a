using System.ComponentModel.DataAnnotations;

namespace Backstay.Pages;

/// <summary>Settings of the section "Help".</summary>
public sealed class HelpOptions
{
    public const string Section = "Help";

    /// <summary>E-mail address of a human who answers; without one the page offers none.</summary>
    [EmailAddress]
    public string? Contact { get; init; }
}
