using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using Backstay.CheckIns.Questionnaires;
using Hl7.Fhir.Model;
using Measure = Backstay.CheckIns.Questionnaires.Measure;

namespace Backstay.CheckIns.Scoring;

/// <summary>The scores of a response, by the FHIRPath of its questionnaire file. Pure.</summary>
internal static class Scores
{
    // FHIR asks for no more than 18 digits in all; thirds would fill any number of them.
    private const int Places = 8;

    // A score and its key take less than a kilobyte.
    private const int MostRemembered = 65_536;

    // Working scores out takes a tenth of a second for a few questionnaires, and pages ask for the same ones day after day. No answer is kept, only a hash of all.
    private static readonly ConditionalWeakTable<QuestionnaireFile, ConcurrentDictionary<string, IReadOnlyDictionary<string, DataType?>>> Remembered = [];

    /// <returns>Each score by its link id; null where the expression gives nothing yet.</returns>
    public static IReadOnlyDictionary<string, DataType?> Of(QuestionnaireFile file, AnswerSet answers)
    {
        var (remembered, key) = (Remembered.GetOrAdd(file, _ => new()), HashOf(answers));
        if (remembered.TryGetValue(key, out var known)) return known;
        if (remembered.Count >= MostRemembered) remembered.Clear();
        return remembered[key] = WorkOut(file, answers);
    }

    private static IReadOnlyDictionary<string, DataType?> WorkOut(QuestionnaireFile file, AnswerSet answers)
    {
        var known = file.Scores.ToDictionary(score => score.LinkId, _ => (DataType?)null);
        IReadOnlyList<Question> open = [.. file.Scores.Where(score => QuestionnaireFlow.IsShown(file, score, answers))];
        // A score may build on others, in any order: each round settles at least one more.
        for (var round = 0; round < known.Count && open.Count > 0; round++)
        {
            var response = FhirResponse.Write(file, answers, known);
            var settled = true;
            foreach (var score in open)
            {
                var value = ValueOrNothing(file, score, response);
                settled &= value is null ? known[score.LinkId] is null : value.IsExactly(known[score.LinkId]!);
                known[score.LinkId] = value;
            }
            if (settled) break;
            open = [.. open.Where(score => MayBuildOnOthers(score, known.Keys))];
        }
        return known;
    }

    /// <summary>It names another score, or looks at whatever is there.</summary>
    private static bool MayBuildOnOthers(Question score, IEnumerable<string> scores) =>
        !score.Expression!.Contains('\'', StringComparison.Ordinal) || scores.Any(other => other != score.LinkId && score.Expression.Contains(other, StringComparison.Ordinal));

    public static decimal? Number(DataType? score) => score switch { Integer whole => whole.Value, FhirDecimal number => number.Value, Quantity quantity => quantity.Value, _ => null };

    /// <exception cref="Exception">The expression fails over this response: what <c>check</c> tells an author.</exception>
    public static DataType? Value(QuestionnaireFile file, Question score, QuestionnaireResponse response) => ScorePath.Evaluate(score.Expression!, file.Fhir, response) switch
    {
        [] => null,
        [var one] when one.Poco is Quantity quantity => quantity,
        [var one] => Typed(score, one.GetValue()),
        var several => throw new FormatException($"it gives {several.Count} values"),
    };

    // Somebody's answers may be such as no check has tried: then there is no score, and the answers stand.
    private static DataType? ValueOrNothing(QuestionnaireFile file, Question score, QuestionnaireResponse response)
    {
        try
        {
            return Value(file, score, response);
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException or FormatException or OverflowException or InvalidCastException)
        {
            return null;
        }
    }

    private static string HashOf(AnswerSet answers) =>
        Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(answers.Values.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => one.Value.Prepend(one.Key)))));

    private static DataType? Typed(Question score, object? value) => score.Kind switch
    {
        _ when value is null => null,
        QuestionKind.Number or QuestionKind.Scale => Decimal(value) is var number && number == decimal.Truncate(number) ? new Integer((int)number) : throw new FormatException($"it gives {number}, which is no integer"),
        QuestionKind.Decimal => new FhirDecimal(Decimal(value)),
        QuestionKind.Measure => FhirValue.Of(score, new Measure(Decimal(value), score.Units[0].Code!)),
        QuestionKind.Yes => value is bool yes ? new FhirBoolean(yes) : throw new FormatException("it gives no true or false"),
        _ => new FhirString(Convert.ToString(value, CultureInfo.InvariantCulture)),
    };

    private static decimal Decimal(object value) => decimal.Round(Convert.ToDecimal(value, CultureInfo.InvariantCulture), Places);
}
