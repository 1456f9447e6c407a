using System.Globalization;

namespace Backstay.CheckIns.Questionnaires;

internal static class FaultWords
{
    public static string Of(AnswerFault fault, Question question) => fault switch
    {
        AnswerFault.Missing => With(Words.FaultMissing, question.Text),
        AnswerFault.NotANumber => Words.FaultNumber,
        AnswerFault.NotADecimal => Words.FaultDecimal,
        AnswerFault.TooManyPlaces => question.Places == 0 ? Words.FaultNumber : With(Words.FaultPlaces, question.Places),
        AnswerFault.OutOfRange => Range(question, ReadableOf(question, question.Least), ReadableOf(question, question.Most)),
        AnswerFault.TooLong => With(Words.FaultLong, AnswerCheck.LongestOf(question)),
        AnswerFault.TwoAnswers => Words.FaultTwo,
        AnswerFault.NotADay => Words.FaultDay,
        AnswerFault.NotATime => Words.FaultTime,
        AnswerFault.NotAMoment => Words.FaultMoment,
        AnswerFault.NoUnit => Words.FaultUnit,
        _ => Words.FaultChoice,
    };

    private static string Range(Question question, string? least, string? most) => (question.IsNumber || question.Kind == QuestionKind.Measure, least, most) switch
    {
        (true, not null, not null) => With(Words.FaultRange, least, most),
        (true, not null, null) => With(Words.FaultLeast, least),
        (true, null, _) => With(Words.FaultMost, most),
        (false, not null, not null) => With(Words.FaultSpan, least, most),
        (false, not null, null) => With(Words.FaultEarly, least),
        (false, null, _) => With(Words.FaultLate, most),
    };

    private static string? ReadableOf(Question question, string? stored) => stored is null ? null : question.Kind switch
    {
        QuestionKind.Measure when Measure.Read(stored) is var measure => $"{measure.Value} {UnitWords.Of(question, measure.Unit)}",
        QuestionKind.Scale or QuestionKind.Number or QuestionKind.Decimal => AnswerOrder.Number(stored).ToString(CultureInfo.CurrentCulture),
        QuestionKind.Day => DateOnly.ParseExact(stored, "O", CultureInfo.InvariantCulture).ToString("d MMMM yyyy", CultureInfo.CurrentCulture),
        QuestionKind.Moment => DateTimeOffset.Parse(stored, CultureInfo.InvariantCulture).ToString("d MMMM yyyy, HH:mm", CultureInfo.CurrentCulture),
        _ => stored,
    };

    private static string With(string words, params object?[] values) => string.Format(CultureInfo.CurrentCulture, words, values);
}

internal static class UnitWords
{
    public static string Of(Question question, string code) => question.Units.FirstOrDefault(unit => unit.Code == code)?.Display ?? code;

    /// <returns>What stands beneath the label: the one unit, and the file's own hint.</returns>
    public static string? Hint(Question question)
    {
        var unit = question.Units is [var only] ? string.Format(CultureInfo.CurrentCulture, Words.InUnit, only.Display ?? only.Code) : null;
        return string.Join(' ', new[] { unit, question.Hint }.OfType<string>()) is { Length: > 0 } hint ? hint : null;
    }
}
