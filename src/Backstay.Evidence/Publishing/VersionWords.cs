using System.Globalization;

namespace Backstay.Evidence.Publishing;

/// <summary>How versions are said.</summary>
internal static class VersionWords
{
    public static string Day(PublishedVersion version) => version.At.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>"Version 2 of 3, 27 November 2026".</summary>
    public static string Of(PublishedVersion version, IReadOnlyList<PublishedVersion> all) => string.Format(CultureInfo.CurrentCulture, Words.PublishedVersion, version.Version, all[^1].Version, Day(version));
}
