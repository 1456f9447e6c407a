using System.ComponentModel.DataAnnotations;

namespace Backstay.People;

/// <summary>Settings of the section "People".</summary>
public sealed class PeopleOptions
{
    public const string Section = "People";

    /// <summary>IANA name of the zone that a person is in until their device says otherwise.</summary>
    [Required]
    public string DefaultTimeZone { get; init; } = "Europe/Berlin";

    /// <summary>Days after which a device that was not used has to be signed in again.</summary>
    [Range(1, 400)]
    public int DeviceDays { get; init; } = 180;
}
