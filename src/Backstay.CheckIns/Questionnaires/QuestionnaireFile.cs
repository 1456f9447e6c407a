using Hl7.Fhir.Model;

namespace Backstay.CheckIns.Questionnaires;

/// <summary>A questionnaire as pages, flow and scores use it; its file is FHIR R4 with SDC scores.</summary>
internal sealed class QuestionnaireFile
{
    private readonly Dictionary<string, Question> byLinkId;
    private readonly Dictionary<string, Question> groupOf;

    /// <exception cref="ArgumentException">Two items share a link id.</exception>
    public QuestionnaireFile(IReadOnlyList<Question> items)
    {
        Items = items;
        All = [.. items.SelectMany(Flatten)];
        byLinkId = All.ToDictionary(item => item.LinkId);
        groupOf = All.SelectMany(item => item.Parts.Select(part => (part, item))).ToDictionary(pair => pair.part.LinkId, pair => pair.item);
    }

    public required string Id { get; init; }
    public required string Url { get; init; }
    public required string Version { get; init; }
    public required string Title { get; init; }
    public bool OnOnePage { get; init; }

    /// <summary>How long after its beginning a response may be gone on with; null when any time.</summary>
    public TimeSpan? Resumable { get; init; }

    /// <summary>The file itself, for expressions that look into it.</summary>
    public required Questionnaire Fhir { get; init; }

    public IReadOnlyList<Question> Items { get; }

    /// <summary>Items with their parts after them, in the order of the file.</summary>
    public IReadOnlyList<Question> All { get; }

    public IEnumerable<Question> Questions => All.Where(item => item.IsAsked);
    public IEnumerable<Question> Scores => All.Where(item => item.Expression is not null);

    public Question? Find(string linkId) => byLinkId.GetValueOrDefault(linkId);

    /// <summary>The group, or the question, that an item is part of.</summary>
    public Question? GroupOf(Question item) => groupOf.GetValueOrDefault(item.LinkId);

    private static IEnumerable<Question> Flatten(Question item) => item.Parts.SelectMany(Flatten).Prepend(item);
}
