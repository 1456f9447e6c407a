using System.Collections.Concurrent;
using System.Text.Json;
using Backstay.CheckIns.Questionnaires;

namespace Backstay.CheckIns.Sheets;

/// <summary>What a list says of a sheet.</summary>
internal sealed record SheetHead(string Id, string Title, string Purpose)
{
    public string Path => SheetShelf.PathOf(Id);
}

/// <summary>The sheets of the courses. Their heads are read without FHIR, whose type inspection would slow a list down.</summary>
internal sealed class SheetShelf(QuestionnaireShelf questionnaires)
{
    /// <summary>Link id of the item that says what a sheet is for.</summary>
    public const string Purpose = "purpose";

    private readonly ConcurrentDictionary<string, SheetHead?> heads = new();
    private readonly Lazy<IReadOnlySet<string>> ids = new(() => QuestionnaireShelf.FilesIn(QuestionnaireShelf.SheetFolder).Select(file => Path.GetFileNameWithoutExtension(file)).ToHashSet());

    public static string PathOf(string sheet) => $"/sheets/{sheet}";

    public static string PathOf(string sheet, Guid copy) => $"/sheets/{sheet}/{copy}";

    public bool IsSheet(string id) => ids.Value.Contains(id);

    public IEnumerable<SheetHead> All => ids.Value.Order().Select(Head).OfType<SheetHead>();

    /// <returns>Null when there is no such sheet.</returns>
    public SheetHead? Head(string id) => !IsSheet(id) ? null : heads.GetOrAdd(id, _ => Read(id));

    /// <returns>Null when there is no such sheet, or when its file is refused.</returns>
    public QuestionnaireFile? Find(string id) => IsSheet(id) ? questionnaires.Find(id) : null;

    private SheetHead? Read(string id)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(questionnaires.PathOf(id)!));
            var root = json.RootElement;
            var purpose = root.GetProperty("item").EnumerateArray().FirstOrDefault(item => item.GetProperty("linkId").GetString() == Purpose);
            return new(id, root.GetProperty("title").GetString()!, purpose.ValueKind == JsonValueKind.Object ? purpose.GetProperty("text").GetString()! : "");
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
