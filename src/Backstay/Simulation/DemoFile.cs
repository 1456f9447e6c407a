using System.Text.Json;

namespace Backstay.Simulation;

/// <summary>What the demo's folder tells of the people in it.</summary>
/// <param name="UpTo">The day on which they were made, up to which they lived; null while they are made.</param>
internal sealed record DemoFile(string ReadMe, DateOnly? UpTo, IReadOnlyList<DemoStaff.Member> Staff)
{
    public const string Name = "demo-people.json";

    private const string Text = "Made by the simulation; nobody here is real. Delete the folder to have them made again.";
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    /// <returns>Null where there are no whole demo people.</returns>
    public static DemoFile? Read(string folder)
    {
        try
        {
            return IsIn(folder) && JsonSerializer.Deserialize<DemoFile>(File.ReadAllText(In(folder))) is { UpTo: not null } whole ? whole : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static bool IsIn(string folder) => File.Exists(In(folder));

    /// <summary>Marks the folder, so that a demo which is cut short is known as one.</summary>
    public static void Begin(string folder) => File.WriteAllText(In(folder), JsonSerializer.Serialize(new DemoFile(Text, null, []), Readable));

    public static DemoFile Write(string folder, DateOnly upTo, IReadOnlyList<DemoStaff.Member> staff)
    {
        var file = new DemoFile(Text, upTo, staff);
        File.WriteAllText(In(folder), JsonSerializer.Serialize(file, Readable));
        return file;
    }

    private static string In(string folder) => Path.Combine(folder, Name);
}
