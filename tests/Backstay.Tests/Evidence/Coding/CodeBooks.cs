using Backstay.Evidence.Coding;

namespace Backstay.Tests.Evidence.Coding;

/// <summary>Small made-up books and passages for tests.</summary>
internal static class CodeBooks
{
    public static readonly ThemeId Support = new(NamedGuid.Of("t", "support")), Family = new(NamedGuid.Of("t", "family")), Machine = new(NamedGuid.Of("t", "machine"));

    public static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static CodeBook Themes => CodeBook.Empty with { Themes = [new(Support, "Support", [new(Family, "Family")]), new(Machine, "The machine", [])] };

    public static Code Code(string name, Sense sense = Sense.Barrier, int day = 0, string? view = null) =>
        new() { Id = Id(name), Name = name, Sense = sense, Since = Monday.AddDays(day), Perspective = view };

    public static CodeId Id(string name) => new(NamedGuid.Of("c", name));

    public static CodedPassage Passage(string report, int start, int end, string coder, string code, int day = 1) =>
        new(new(NamedGuid.Of("p", report, $"{start}-{end}", coder, code)), report, new TextStretch(start, end), coder, Id(code), Monday.AddDays(day));

    public static Reading Read(string report, int day, string coder = "Ada") => new(report, coder, Monday.AddDays(day));
}
