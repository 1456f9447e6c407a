using System.Globalization;

namespace Backstay.CheckIns.Questionnaires;

/// <summary>Compares two stored values of one question. Pure.</summary>
internal static class AnswerOrder
{
    /// <returns>Below, at or above 0; null where the two cannot be compared, such as kilograms with metres.</returns>
    public static int? Compare(Question question, string left, string right) => question.Kind switch
    {
        _ when left == right => 0,
        QuestionKind.Scale or QuestionKind.Number or QuestionKind.Decimal => Number(left).CompareTo(Number(right)),
        QuestionKind.Measure => Measure.Compare(Measure.Read(left), Measure.Read(right)),
        QuestionKind.Choice or QuestionKind.Ticks => (Weight(question, left), Weight(question, right)) is ({ } first, { } second) && first != second ? first.CompareTo(second) : Words(left, right),
        QuestionKind.Moment => DateTimeOffset.Parse(left, CultureInfo.InvariantCulture).CompareTo(DateTimeOffset.Parse(right, CultureInfo.InvariantCulture)),
        // Days and times are stored so that their letters sort as they do.
        _ => Words(left, right),
    };

    public static decimal Number(string value) => decimal.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static int Words(string left, string right) => string.CompareOrdinal(left, right);

    private static decimal? Weight(Question question, string value) => question.Options.FirstOrDefault(option => option.Value == value)?.Weight;
}
