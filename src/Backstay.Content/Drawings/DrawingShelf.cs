using Backstay.Content.Files;

namespace Backstay.Content.Drawings;

/// <summary>The installation's drawings; read once, when they are first asked for.</summary>
internal sealed class DrawingShelf
{
    private readonly Lazy<IReadOnlyList<Drawing>> all = new(Read);

    public IReadOnlyList<Drawing> All => all.Value;

    /// <summary>What explains an article, in the order of ids.</summary>
    public IEnumerable<Drawing> Of(string article) => All.Where(drawing => drawing.UsedIn.Contains(article));

    private static IReadOnlyList<Drawing> Read()
    {
        var (drawings, findings) = DrawingFiles.Read(ContentShelf.Folder);
        return findings.Count == 0 ? drawings : throw new InvalidDataException(string.Join(Environment.NewLine, findings));
    }
}
