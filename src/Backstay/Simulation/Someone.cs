using AngleSharp.Dom;

namespace Backstay.Simulation;

/// <summary>A virtual person at their browser, as the doors need them.</summary>
internal sealed record Someone(Resident Resident, Browser Browser, Random Random, PainCourse Course, Disposition Disposition, Tally Tally)
{
    public int Pain => Course.Today;

    public bool Chance(double share) => Random.NextDouble() < share;

    /// <summary>Presses a button where there is one.</summary>
    /// <returns>False where no button says so.</returns>
    public async Task<bool> TryPressAsync(string button, string counted, CancellationToken ct, IElement? within = null, params (string Name, string? Value)[] fields)
    {
        if (!((IParentNode?)within ?? Browser.Page).QuerySelectorAll("button").Any(one => Browser.Folded(one) == button)) return false;
        await Browser.PressAsync(button, ct, within, fields);
        Tally.Press(counted);
        return true;
    }

    public static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
