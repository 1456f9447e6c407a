using System.Globalization;
using Fhir.Metrics;

namespace Backstay.CheckIns.Questionnaires;

/// <summary>A number with its unit, a code of UCUM.</summary>
internal readonly record struct Measure(decimal Value, string Unit)
{
    // Reading the table of units takes a moment, and most questionnaires offer one unit.
    private static readonly Lazy<SystemOfUnits> Ucum = new(UCUM.Load);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value} {Unit}").TrimEnd();

    /// <param name="stored">As <see cref="ToString"/> writes it.</param>
    public static Measure Read(string stored) => new(AnswerOrder.Number(Parts(stored).Number), Parts(stored).Unit);

    /// <returns>Number and unit of anything that stands in a field, right or wrong.</returns>
    public static (string Number, string Unit) Parts(string written) => written.LastIndexOf(' ') is var blank and >= 0 ? (written[..blank], written[(blank + 1)..]) : (written, "");

    /// <returns>Null when the units measure different things, or are not of UCUM.</returns>
    public static int? Compare(Measure left, Measure right)
    {
        if (left.Unit == right.Unit) return left.Value.CompareTo(right.Value);
        try
        {
            var (first, second) = (left.Canonical(), right.Canonical());
            return Quantity.SameDimension(first, second) ? first.Value.ToDecimal().CompareTo(second.Value.ToDecimal()) : null;
        }
        catch (Exception error) when (error is ArgumentException or InvalidCastException or OverflowException)
        {
            return null;
        }
    }

    private Quantity Canonical() => Ucum.Value.Canonical(Ucum.Value.Quantity(Exponential.Exact(Value), Unit));
}
