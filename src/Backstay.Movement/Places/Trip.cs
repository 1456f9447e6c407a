namespace Backstay.Movement.Places;

/// <summary>A way from one stay to the next.</summary>
/// <param name="Metres">Along the way.</param>
internal sealed record Trip(DateTimeOffset Start, DateTimeOffset End, Spot From, Spot To, double Metres, IReadOnlyList<Section> Sections);

/// <summary>A part of a way, or a stay, in one mode.</summary>
/// <param name="Mode">Still, walk, run, bike or vehicle.</param>
/// <param name="Confidence">Chance that the mode is right, 0 to 1.</param>
internal sealed record Section(DateTimeOffset Start, DateTimeOffset End, Motion Mode, double Confidence, Spot From, Spot To, double Metres)
{
    public double Minutes => (End - Start).TotalMinutes;
}
