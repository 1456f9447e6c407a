using System.Globalization;

namespace Backstay.CheckIns.Questionnaires;

internal static class FaultWords
{
    public static string Of(AnswerFault fault, Question question) => fault switch
    {
        AnswerFault.Missing => string.Format(CultureInfo.CurrentCulture, Words.FaultMissing, question.Text),
        AnswerFault.NotANumber => Words.FaultNumber,
        AnswerFault.OutOfRange => string.Format(CultureInfo.CurrentCulture, Words.FaultRange, question.Least, question.Most),
        AnswerFault.TooLong => string.Format(CultureInfo.CurrentCulture, Words.FaultLong, question.MaxLength ?? 2000),
        AnswerFault.NotADay => Words.FaultDay,
        _ => Words.FaultChoice,
    };
}
