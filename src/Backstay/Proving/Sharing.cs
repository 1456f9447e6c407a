using Backstay.Simulation;
using Known = Backstay.People.Words;

namespace Backstay.Proving;

/// <summary>How somebody shares with a reader: a code that the person makes, and that the reader types.</summary>
internal static class Sharing
{
    /// <param name="reader">As an address says it: clinician, supporter or supervisor.</param>
    /// <returns>The code.</returns>
    public static async Task<string> MakeCodeAsync(Participant one, string reader, IEnumerable<string> shares, CancellationToken ct)
    {
        await one.SendAsync($"/me/sharing/new/{reader}", Known.CareMakeCode, ct, ("called", one.Called), ("share", string.Join('|', shares)));
        return one.Page.QuerySelector(".code-large code")?.TextContent ?? throw new InvalidOperationException($"There is no code: {one.Browser.Text}");
    }

    /// <returns>Where the reader reads: "/care/ID".</returns>
    public static async Task<string> AcceptAsync(Browser reader, string code, string name, CancellationToken ct)
    {
        await reader.OpenAsync("/care/link", ct);
        await reader.PressAsync(Known.GoOn, ct, null, ("code", code));
        await reader.PressAsync(Known.CareAccept, ct, null, ("name", name));
        return reader.Url.AbsolutePath;
    }

    public static async Task TakeBackAsync(Participant one, string readerName, CancellationToken ct)
    {
        await one.OpenAsync("/me/sharing", ct);
        var card = one.Page.QuerySelectorAll("main section.card").FirstOrDefault(card => card.QuerySelector("h2")?.TextContent == readerName) ?? throw new InvalidOperationException($"{readerName} is not in the list of readers.");
        await one.PressAsync(Known.SharingTakeBack, card, ct);
    }
}
