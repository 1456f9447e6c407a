using System.Net;
using AngleSharp.Html.Dom;
using Backstay.Simulation;

namespace Backstay.Tests.App;

/// <summary>A person at a browser without scripts: opens pages, fills forms in, presses buttons.</summary>
public sealed class Visitor(Uri address, TimeProvider clock) : IDisposable
{
    private readonly Browser browser = new(address);

    public TimeProvider Clock { get; } = clock;
    public IHtmlDocument Page => browser.Page;
    public HttpStatusCode Status => browser.Status;
    public Uri Url => browser.Url;
    public HttpResponseMessage Response => browser.Response;
    public IReadOnlyDictionary<string, string> Cookies => browser.Cookies;

    /// <summary>Text of the page's main part, white space folded.</summary>
    public string Text => browser.Text;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async Task<Visitor> OpenAsync(string path)
    {
        await browser.OpenAsync(path, Ct);
        return this;
    }

    /// <summary>Sends the form of the button with this text, with what it already holds and <paramref name="fields"/>.</summary>
    /// <param name="fields">Null leaves a field out; several values are separated by a vertical bar.</param>
    public async Task<Visitor> PressAsync(string button, params (string Name, string? Value)[] fields)
    {
        await browser.PressAsync(button, Ct, null, fields);
        return this;
    }

    /// <summary>Chooses a file for one field, and presses the button of its form.</summary>
    public async Task<Visitor> SendFileAsync(string button, string field, string name, byte[] content)
    {
        await browser.SendFileAsync(button, field, name, content, Ct);
        return this;
    }

    public async Task<Visitor> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> values)
    {
        await browser.PostAsync(path, values, Ct);
        return this;
    }

    /// <summary>The same person at another address: a copy of the program on another day.</summary>
    public Visitor On(Uri other, TimeProvider then)
    {
        var visitor = new Visitor(other, then);
        visitor.browser.TakeCookies(browser);
        return visitor;
    }

    public void ForgetCookies() => browser.ForgetCookies();

    public void Dispose() => browser.Dispose();
}
