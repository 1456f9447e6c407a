using Backstay.Content.Files;

namespace Backstay.Content.Courses;

/// <summary>The installation's course; read once, when it is first asked for.</summary>
public sealed class CourseShelf
{
    private readonly Lazy<IReadOnlyList<LoadedModule>> all = new(Read);

    /// <summary>In the order that is suggested.</summary>
    public IReadOnlyList<CourseModule> All => [.. all.Value.Select(loaded => loaded.Module)];

    public CourseModule? Find(string id) => Load(id)?.Module;

    /// <returns>The module that a sheet belongs to.</returns>
    public CourseModule? OfSheet(string sheet) => All.FirstOrDefault(module => module.Sheets.Contains(sheet));

    internal LoadedModule? Load(string id) => all.Value.FirstOrDefault(loaded => loaded.Module.Id == id);

    private static IReadOnlyList<LoadedModule> Read()
    {
        var (modules, findings) = CourseFiles.Read(ContentShelf.Folder);
        return findings.Count == 0 ? modules : throw new InvalidDataException(string.Join(Environment.NewLine, findings));
    }
}
