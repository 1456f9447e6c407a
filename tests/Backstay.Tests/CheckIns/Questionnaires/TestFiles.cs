using System.Globalization;
using Backstay.CheckIns.Questionnaires;
using CsCheck;

namespace Backstay.Tests.CheckIns;

/// <summary>Questionnaire files for tests alone, with every kind of item and score, and made-up answers to them.</summary>
internal static class TestFiles
{
    public static readonly string Source = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "tests", "Backstay.Tests", "CheckIns", "Questionnaires"));

    public static readonly string Folder = Path.Combine(Source, "Files");

    public static IReadOnlyList<string> Paths => [.. QuestionnaireShelf.FilesIn(Folder).Concat(QuestionnaireShelf.FilesIn(QuestionnaireShelf.OurFolder)).Order()];

    public static QuestionnaireFile Read(string path)
    {
        var (file, findings) = FhirQuestionnaire.Read(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path));
        findings.ShouldBeEmpty();
        return file!;
    }

    public static QuestionnaireFile Find(string id) => Read(Path.Combine(Folder, $"{id}.json"));

    /// <summary>One of those that are shipped.</summary>
    public static QuestionnaireFile Ours(string id) => Read(Path.Combine(QuestionnaireShelf.OurFolder, $"{id}.json"));

    /// <summary>A small file of the items given as JSON, and what is wrong with it.</summary>
    public static (QuestionnaireFile? File, IReadOnlyList<string> Findings) Of(params string[] items)
    {
        var (file, findings) = FhirQuestionnaire.Read("small",
            $$"""{ "resourceType": "Questionnaire", "id": "small", "url": "urn:small", "version": "1", "title": "Small", "status": "active", "item": [{{string.Join(',', items)}}] }""");
        return (file, [.. findings.Select(finding => finding.ToString())]);
    }

    /// <summary>Answers that will do, to some of the questions.</summary>
    public static Gen<AnswerSet> Answers(QuestionnaireFile file) => file.Questions.Aggregate(Gen.Const(AnswerSet.Empty),
        (sets, question) => Gen.Select(sets, Gen.Int[0, 4], ValuesOf(question), (set, told, values) => told == 0 ? set : set.With(question.LinkId, values)));

    public static Gen<string[]> ValuesOf(Question question) => question.Kind switch
    {
        QuestionKind.Scale or QuestionKind.Number => Gen.Int[Whole(question.Least, -5), Whole(question.Most, 50)].Select(number => new[] { Text(number) }),
        QuestionKind.Decimal => Gen.Int[10, 300].Select(number => new[] { Text(number / 10m) }),
        QuestionKind.Measure => Gen.Select(Gen.Int[1100, 2900], Gen.Int[0, question.Units.Count - 1], (number, unit) => new[] { $"{Text(number / 10m)} {question.Units[unit].Code}" }),
        QuestionKind.Choice => Gen.Int[0, question.Options.Count - 1].Select(place => new[] { question.Options[place].Value }),
        QuestionKind.Ticks => Gen.Int[1, (1 << question.Options.Count) - 1].Select(some => question.Options.Where((_, place) => (some >> place & 1) == 1).Select(option => option.Value).ToArray()),
        QuestionKind.Yes => Gen.Bool.Select(yes => new[] { yes ? "true" : "false" }),
        QuestionKind.Day => Gen.Int[0, 20_000].Select(days => new[] { new DateOnly(1960, 1, 1).AddDays(days).ToString("O", CultureInfo.InvariantCulture) }),
        QuestionKind.Time => Gen.Int[0, 23].Select(hour => new[] { $"{hour:00}:30" }),
        QuestionKind.Moment => Gen.Int[1, 28].Select(day => new[] { $"2026-03-{day:00}T08:15+01:00" }),
        _ => Gen.Int[0, 99].Select(number => new[] { $"words {number}" }),
    };

    private static int Whole(string? bound, int otherwise) => bound is null ? otherwise : int.Parse(bound, CultureInfo.InvariantCulture);

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
