using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Backstay.Tests.App;

/// <summary>A person at a browser without scripts: opens pages, fills forms in, presses buttons.</summary>
public sealed class Visitor : IDisposable
{
    private readonly Dictionary<string, string> cookies = [];
    private readonly HttpClient http;

    public Visitor(Uri address, TimeProvider clock)
    {
        // Cookies are kept by hand: the fake clock's expiry dates would be long past for a real cookie jar.
        http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address };
        Clock = clock;
    }

    public TimeProvider Clock { get; }
    public IHtmlDocument Page { get; private set; } = null!;
    public HttpStatusCode Status { get; private set; }
    public Uri Url { get; private set; } = null!;
    public HttpResponseMessage Response { get; private set; } = null!;
    public IReadOnlyDictionary<string, string> Cookies => cookies;

    /// <summary>Text of the page's main part, white space folded.</summary>
    public string Text => string.Join(' ', (Page.QuerySelector("main") ?? Page.Body!).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public Task<Visitor> OpenAsync(string path) => SendAsync(() => new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>
    /// Sends the form that holds the button with this text (or the selector's form), with what it already holds and <paramref name="fields"/>.
    /// A field's value null leaves it out; several values are separated by a vertical bar.
    /// </summary>
    public Task<Visitor> PressAsync(string button, params (string Name, string? Value)[] fields)
    {
        var pressed = Page.QuerySelectorAll("button").OfType<IHtmlButtonElement>().FirstOrDefault(b => Folded(b) == button)
            ?? throw new InvalidOperationException($"No button says '{button}' on {Url}. There are: {string.Join(", ", Page.QuerySelectorAll("button").Select(Folded))}");
        var form = pressed.Form ?? throw new InvalidOperationException($"The button '{button}' is in no form.");
        var values = ValuesOf(form).Where(v => fields.All(f => f.Name != v.Key)).ToList();
        foreach (var (name, value) in fields)
            if (value is not null) values.AddRange(value.Split('|').Select(v => KeyValuePair.Create(name, v)));
        if (pressed.Name is { Length: > 0 } named) values.Add(new(named, pressed.Value));
        var target = form.GetAttribute("action") is { Length: > 0 } action ? action : Url.PathAndQuery;
        return PostAsync(target, values);
    }

    public Task<Visitor> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> values)
    {
        var sent = values.ToList();
        return SendAsync(() => new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(sent) });
    }

    public void ForgetCookies() => cookies.Clear();

    private static string Folded(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<KeyValuePair<string, string>> ValuesOf(IHtmlFormElement form)
    {
        foreach (var field in form.Elements)
        {
            switch (field)
            {
                case IHtmlInputElement { Name: { Length: > 0 } name } input when input.Type is not ("radio" or "checkbox" or "submit") || input.IsChecked:
                    yield return new(name, input.Value);
                    break;
                case IHtmlTextAreaElement { Name: { Length: > 0 } name } area:
                    yield return new(name, area.Value);
                    break;
                case IHtmlSelectElement { Name: { Length: > 0 } name } select:
                    yield return new(name, select.Value ?? "");
                    break;
            }
        }
    }

    private async Task<Visitor> SendAsync(Func<HttpRequestMessage> make)
    {
        var request = make();
        for (var hop = 0; ; hop++)
        {
            if (hop > 10) throw new InvalidOperationException($"Redirected without end at {request.RequestUri}.");
            if (cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", cookies.Select(c => $"{c.Key}={c.Value}")));
            Response = await http.SendAsync(request, TestContext.Current.CancellationToken);
            Keep(Response);
            if ((int)Response.StatusCode is not (301 or 302 or 303 or 307) || Response.Headers.Location is not { } location) break;
            request = new HttpRequestMessage(HttpMethod.Get, new Uri(Response.RequestMessage!.RequestUri!, location));
        }
        Status = Response.StatusCode;
        Url = Response.RequestMessage!.RequestUri!;
        var body = await Response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Page = new HtmlParser().ParseDocument(body);
        return this;
    }

    private void Keep(HttpResponseMessage response)
    {
        if (!response.Headers.TryGetValues("Set-Cookie", out var set)) return;
        foreach (var line in set)
        {
            var pair = line.Split(';')[0].Split('=', 2);
            if (pair[1].Length == 0) cookies.Remove(pair[0]);
            else cookies[pair[0]] = pair[1];
        }
    }

    public void Dispose() => http.Dispose();
}
