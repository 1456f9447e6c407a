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

    /// <summary>Addresses that become operators when they are proved by code.</summary>
    public IReadOnlyList<string> Operators { get; init; } = [];

    /// <summary>Mails with a code to one address in an hour; beyond it, mails that were sent still work.</summary>
    [Range(1, 100)]
    public int MailsPerAddress { get; init; } = 5;

    /// <summary>Mails with a code asked for from one network address in an hour.</summary>
    [Range(1, 100_000)]
    public int MailsPerNetwork { get; init; } = 60;

    /// <summary>Codes tried from one network address in an hour.</summary>
    [Range(5, 100_000)]
    public int TriesPerNetwork { get; init; } = 120;

    /// <summary>Days after which a guest whom no device can reach any more is removed.</summary>
    [Range(1, 400)]
    public int GuestDays { get; init; } = 1;

    /// <summary>Whoever begins now is made by a simulation, and is labelled so for ever.</summary>
    public bool Simulated { get; init; }
}
