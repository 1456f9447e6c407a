using System.Globalization;
using System.Text.RegularExpressions;

namespace Backstay.CheckIns.Questionnaires;

/// <summary>What is wrong with an answer.</summary>
internal enum AnswerFault { Missing, NotANumber, NotADecimal, TooManyPlaces, OutOfRange, TooLong, NotAChoice, TwoAnswers, NotADay, NotATime, NotAMoment, NoUnit }

/// <summary>Whether an answer will do, and how it is stored. Pure.</summary>
internal static partial class AnswerCheck
{
    private const int LongestText = 2000;

    /// <summary>As a person wrote it in a field, as it is stored; what cannot be read stays as it was written, for the fault to name.</summary>
    public static string Stored(Question question, string written) => question.IsNumber || question.Kind == QuestionKind.Measure
        // A comma is a point in much of Europe; keyboards of phones offer either. Some write a minus as a dash.
        ? written.Replace(',', '.').Replace('−', '-')
        : written;

    public static AnswerFault? Fault(Question question, IReadOnlyList<string> values)
    {
        if (values.Count == 0) return question.Required ? AnswerFault.Missing : null;
        if (values.Count > 1 && question.Kind != QuestionKind.Ticks) return AnswerFault.TwoAnswers;
        return values.Select(value => Fault(question, value)).FirstOrDefault(fault => fault is not null);
    }

    public static int LongestOf(Question question) => question.MaxLength ?? LongestText;

    private static AnswerFault? Fault(Question question, string value) => question.Kind switch
    {
        QuestionKind.Scale or QuestionKind.Number => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? Range(question, value) : AnswerFault.NotANumber,
        QuestionKind.Decimal => Decimal(question, value) ?? Range(question, value),
        QuestionKind.Measure => Measure.Parts(value) is var (number, unit) && question.Units.Any(one => one.Code == unit)
            ? Decimal(question, number) ?? Range(question, value) : AnswerFault.NoUnit,
        QuestionKind.Choice or QuestionKind.Ticks when question.Options.Any(option => option.Value == value) => null,
        QuestionKind.Choice or QuestionKind.Ticks => OwnWords.Read(question, value) is { } words ? Length(question, words) : AnswerFault.NotAChoice,
        QuestionKind.Yes => value is "true" or "false" ? null : AnswerFault.NotAChoice,
        QuestionKind.Day => Is("yyyy-MM-dd", value) ? Range(question, value) : AnswerFault.NotADay,
        QuestionKind.Time => Is("HH:mm", value) || Is("HH:mm:ss", value) ? Range(question, value) : AnswerFault.NotATime,
        QuestionKind.Moment => Is("yyyy-MM-ddTHH:mmzzz", value) ? Range(question, value) : AnswerFault.NotAMoment,
        _ => Length(question, value),
    };

    private static AnswerFault? Decimal(Question question, string number) =>
        !Plain().IsMatch(number) ? AnswerFault.NotADecimal
        : number.Contains('.') && number.Length - number.IndexOf('.') - 1 > (question.Places ?? int.MaxValue) ? AnswerFault.TooManyPlaces : null;

    private static AnswerFault? Range(Question question, string value) =>
        (question.Least is { } least && AnswerOrder.Compare(question, value, least) < 0) || (question.Most is { } most && AnswerOrder.Compare(question, value, most) > 0)
            ? AnswerFault.OutOfRange : null;

    private static AnswerFault? Length(Question question, string words) => words.Length > LongestOf(question) ? AnswerFault.TooLong : null;

    private static bool Is(string format, string value) => DateTimeOffset.TryParseExact(value, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);

    [GeneratedRegex(@"^-?\d{1,12}(\.\d{1,9})?$")]
    private static partial Regex Plain();
}
