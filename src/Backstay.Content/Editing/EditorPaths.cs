using Backstay.Content.Files;
using Backstay.People.Roles;

namespace Backstay.Content.Editing;

/// <summary>Where the editors' pages are, and for whom.</summary>
internal static class EditorPaths
{
    /// <summary>Those who write, and those who may approve.</summary>
    public const string Roles = RoleNames.Editor + "," + RoleNames.Clinician;

    /// <summary>In an address, the file in place of a version's number.</summary>
    public const string File = "file";

    public static string Item(SourceId id, string? told = null) => $"/editor/item/{id}{(told is null ? "" : $"?told={told}")}";

    public static string Write(SourceId id) => $"/editor/write/{id}";

    public static string Preview(SourceId id, int? number) => $"/editor/preview/{id}/{Of(number)}";

    public static string Compare(SourceId id, int? before, int? after) => $"/editor/compare/{id}?before={Of(before)}&after={Of(after)}";

    public static string Of(int? number) => number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? File;
}
