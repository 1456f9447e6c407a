using Backstay.Design.Forms;
using Hl7.Fhir.Model;

namespace Backstay.CheckIns.Questionnaires;

internal enum QuestionKind { Group, Display, Scale, Choice, Ticks, Number, Decimal, Measure, Text, LongText, Yes, Day, Time, Moment }

/// <summary>One item of a questionnaire file: a question, a group of them, words between them, or a score.</summary>
internal sealed record Question
{
    public required string LinkId { get; init; }
    public required string Text { get; init; }
    public required QuestionKind Kind { get; init; }

    /// <summary>A few words for it in a table.</summary>
    public required string Short { get; init; }

    /// <summary>What it is a part of for those with whom the person shares that, by the names of <see cref="People.CareLinks.CareShares"/>.</summary>
    public IReadOnlyList<string> Shares { get; init; } = [];

    public bool Required { get; init; }

    /// <summary>Ends of the range, written as answers are stored.</summary>
    public string? Least { get; init; }
    public string? Most { get; init; }

    public int? MaxLength { get; init; }

    /// <summary>How many digits may stand after the point.</summary>
    public int? Places { get; init; }

    /// <summary>What a number is told in; several when the person may choose.</summary>
    public IReadOnlyList<Coding> Units { get; init; } = [];

    public string? Hint { get; init; }

    /// <summary>Words at the two ends of a scale.</summary>
    public (string Least, string Most) Ends { get; init; } = ("", "");

    public IReadOnlyList<Option> Options { get; init; } = [];

    /// <summary>The person may answer in own words instead of an option (FHIR open-choice).</summary>
    public bool OwnWords { get; init; }

    public IReadOnlyList<Condition> ShownWhen { get; init; } = [];
    public bool ShownWhenAll { get; init; }

    /// <summary>FHIRPath of a score; null for what a person is asked.</summary>
    public string? Expression { get; init; }

    /// <summary>A group whose questions stand together on one page.</summary>
    public bool OnePage { get; init; }

    /// <summary>What is in a group; or what is asked once this question has an answer.</summary>
    public IReadOnlyList<Question> Parts { get; init; } = [];

    public IReadOnlyList<Choice> Choices => [.. Options.Select(option => new Choice(option.Value, option.Text))];
    public bool IsAsked => Expression is null && Kind is not (QuestionKind.Group or QuestionKind.Display);
    public bool IsNumber => Kind is QuestionKind.Scale or QuestionKind.Number or QuestionKind.Decimal;
}

/// <summary>One answer that may be picked.</summary>
/// <param name="Fhir">As it is written into a response, with its weight.</param>
/// <param name="Weight">What it counts in a score, and its place in an order; null where the file gives none.</param>
internal sealed record Option(string Value, string Text, DataType Fhir, decimal? Weight);

/// <summary>FHIR enableWhen: a question, an operator (exists, =, !=, &gt;, &lt;, &gt;=, &lt;=) and a value, written as answers are stored.</summary>
internal sealed record Condition(string LinkId, string Operator, string Value);
