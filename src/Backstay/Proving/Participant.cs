using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Backstay.Simulation;

namespace Backstay.Proving;

/// <summary>One virtual person of a cohort.</summary>
/// <param name="Number">From 0.</param>
internal sealed record Participant(int Number, Someone Me) : IDisposable
{
    public Browser Browser => Me.Browser;

    public Random Random => Me.Random;

    public IHtmlDocument Page => Me.Browser.Page;

    /// <summary>Empty until a page is opened.</summary>
    public string Path => ((Uri?)Me.Browser.Url)?.AbsolutePath ?? "";

    /// <summary>Day of the simulation on which they began the programme; null until then.</summary>
    public int? BeganOn { get; set; }

    /// <summary>As those are told with whom they share.</summary>
    public string Called => $"Anna {Number + 1:00000}";

    public static Participant Of(int number, int seed, Uri address, Action<Participant, string, string> heard)
    {
        var temperament = Temperament.Draw(new Random(seed));
        Participant? one = null;
        var browser = new Browser(address) { Heard = (path, source) => heard(one!, path, source) };
        return one = new(number, new(new(seed, temperament), browser, new Random(seed), new PainCourse(temperament, new Random(seed + 1)), new Disposition(temperament), new Tally()));
    }

    /// <returns>Day of their programme from 0; null before they began.</returns>
    public int? DayOn(int day) => day - BeganOn;

    public Task OpenAsync(string path, CancellationToken ct) => Browser.OpenAsync(path, ct);

    public bool Sees(string selector) => Page.QuerySelector(selector) is not null;

    public bool SeesLinkTo(string path) => Sees($"main a[href='{path}']");

    public Task PressAsync(string button, CancellationToken ct, params (string Name, string? Value)[] fields) => Browser.PressAsync(button, ct, null, fields);

    /// <summary>Opens a page and sends its form with this button.</summary>
    public async Task SendAsync(string path, string button, CancellationToken ct, params (string Name, string? Value)[] fields)
    {
        await OpenAsync(path, ct);
        await PressAsync(button, ct, fields);
    }

    public Task PressAsync(string button, IParentNode within, CancellationToken ct) => Browser.PressAsync(button, ct, within);

    public void Dispose() => Browser.Dispose();
}
