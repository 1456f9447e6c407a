using Backstay.Design.Forms;

namespace Backstay.CheckIns.Questionnaires;

internal enum QuestionKind { Display, Scale, Choice, Ticks, Number, Text, LongText, Yes, Day }

/// <summary>One item of a questionnaire file, as the page needs it.</summary>
internal sealed record Question
{
    public required string LinkId { get; init; }
    public required string Text { get; init; }
    public required QuestionKind Kind { get; init; }
    public bool Required { get; init; }
    public int? Least { get; init; }
    public int? Most { get; init; }
    public int? MaxLength { get; init; }
    public string? Unit { get; init; }

    /// <summary>Words at the two ends of a scale.</summary>
    public (string Least, string Most) Ends { get; init; } = ("", "");

    public IReadOnlyList<Choice> Choices { get; init; } = [];
    public IReadOnlyList<Condition> ShownWhen { get; init; } = [];
    public bool ShownWhenAll { get; init; }
}

/// <summary>FHIR enableWhen: a question, an operator (exists, =, !=, &gt;, &lt;, &gt;=, &lt;=) and a value.</summary>
internal sealed record Condition(string LinkId, string Operator, string Value);

/// <summary>A score: its name, and the FHIRPath that computes it from the response.</summary>
internal sealed record Score(string LinkId, string Expression);

/// <summary>A questionnaire as pages, flow and scores use it; its file is FHIR R4 with SDC scores.</summary>
internal sealed record QuestionnaireFile(
    string Id, string Url, string Version, string Title, bool OnOnePage, IReadOnlyList<Question> Questions, IReadOnlyList<Score> Scores);
