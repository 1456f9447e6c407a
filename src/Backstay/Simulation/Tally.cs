namespace Backstay.Simulation;

/// <summary>What one virtual person did, counted.</summary>
internal sealed class Tally
{
    /// <summary>Days of the simulation on which they opened Backstay.</summary>
    public List<int> Visits { get; } = [];

    /// <summary>Pain told on each check-in, in order.</summary>
    public List<int> Pains { get; } = [];

    /// <summary>Things shown for a day at its first opening.</summary>
    public int Planned { get; set; }

    public int Done { get; set; }
    public int FlareUps { get; set; }
    public int TimesAsked { get; set; }
    public int LookBacks { get; set; }
    public bool Kept { get; set; }
    public bool Left { get; set; }

    /// <summary>How often each other button was pressed, by its name.</summary>
    public SortedDictionary<string, int> Pressed { get; } = new(StringComparer.Ordinal);

    public void Press(string button) => Pressed[button] = Pressed.GetValueOrDefault(button) + 1;
}
