using System.Globalization;

namespace Backstay.Movement.Suggestions;

/// <summary>Something that can be suggested. All policies choose among the same kind of things, so that a suggestion tells nobody which policy chose it.</summary>
internal sealed record Arm(Activity Activity, int Minutes)
{
    /// <summary>As in "Walking-15".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Activity}-{Minutes}");

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static Arm Read(string text) => text.Split('-') is [var activity, var minutes]
        ? new(Enum.Parse<Activity>(activity), int.Parse(minutes, CultureInfo.InvariantCulture)) : throw new FormatException($"{text} is no arm.");
}

/// <param name="Probability">0 to 1; those of one decision add up to 1.</param>
internal sealed record Weighed(Arm Arm, double Probability);
