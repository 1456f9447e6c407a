using System.Net;
using System.Runtime.CompilerServices;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Backstay.Simulation;

/// <summary>A browser without scripts: opens pages, fills forms in, presses buttons, follows redirects, keeps cookies.</summary>
internal sealed class Browser : IDisposable
{
    private static readonly HtmlParser Parser = new();
    private readonly Dictionary<string, string> cookies = [];
    private readonly HttpClient http;

    public Browser(Uri address) =>
        // Cookies are kept by hand: a simulated clock's expiry dates are long past for a real cookie jar.
        http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address };

    public IHtmlDocument Page { get; private set; } = null!;
    public Uri Url { get; private set; } = null!;
    public HttpResponseMessage Response { get; private set; } = null!;
    public HttpStatusCode Status => Response.StatusCode;
    public IReadOnlyDictionary<string, string> Cookies => cookies;

    /// <summary>Hears each answer that is read: the path that was asked for, and the source.</summary>
    public Action<string, string>? Heard { get; init; }

    /// <summary>Text of the page's main part, white space folded.</summary>
    public string Text => Folded(Page.QuerySelector("main") ?? Page.Body!);

    public IEnumerable<string> Buttons => Page.QuerySelectorAll("button").Select(Folded);

    public Task<Browser> OpenAsync(string path, CancellationToken ct) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path), ct);

    /// <summary>Presses the first button with this text within <paramref name="within"/>; its form is sent with what it holds and <paramref name="fields"/>.</summary>
    /// <param name="fields">Values for fields by name; null leaves a field out, several values are separated by a vertical bar.</param>
    public Task<Browser> PressAsync(string button, CancellationToken ct, IParentNode? within = null, params (string Name, string? Value)[] fields)
    {
        var (target, values) = Filled(button, within, fields);
        return PostAsync(target, values, ct);
    }

    /// <summary>Presses a button and stays on the page as it was, as somebody who presses the next one before the answer is drawn.</summary>
    public async Task PressAndStayAsync(string button, CancellationToken ct, IParentNode? within = null)
    {
        var (target, values) = Filled(button, within, []);
        using var request = WithCookies(new HttpRequestMessage(HttpMethod.Post, target) { Content = new FormUrlEncodedContent(values) });
        using var response = await http.SendAsync(request, ct);
        Keep(response);
        if ((int)response.StatusCode >= 400) throw new HttpRequestException($"The button '{button}' answered {response.StatusCode}.");
    }

    private (string Target, IReadOnlyList<KeyValuePair<string, string>> Values) Filled(string button, IParentNode? within, (string Name, string? Value)[] fields)
    {
        var pressed = (within ?? Page).QuerySelectorAll("button").OfType<IHtmlButtonElement>().FirstOrDefault(b => Folded(b) == button)
            ?? throw new InvalidOperationException($"No button says '{button}' on {Url}. There are: {string.Join(", ", Buttons)}");
        var form = pressed.Form ?? throw new InvalidOperationException($"The button '{button}' is in no form.");
        var values = ValuesOf(form).Where(value => fields.All(field => field.Name != value.Key)).ToList();
        foreach (var (name, value) in fields)
            if (value is not null) values.AddRange(value.Split('|').Select(one => KeyValuePair.Create(name, one)));
        if (pressed.Name is { Length: > 0 } named) values.Add(new(named, pressed.Value));
        var target = form.GetAttribute("action") is { Length: > 0 } action ? action : Url.PathAndQuery;
        return (target, values);
    }

    /// <summary>Chooses a file for one field, and presses the button of its form.</summary>
    public Task<Browser> SendFileAsync(string button, string field, string name, byte[] content, CancellationToken ct)
    {
        var (target, values) = Filled(button, null, [(field, null)]);
        var form = new MultipartFormDataContent();
        foreach (var (key, value) in values) form.Add(new StringContent(value), key);
        form.Add(new ByteArrayContent(content), field, name);
        return SendAsync(new HttpRequestMessage(HttpMethod.Post, target) { Content = form }, ct);
    }

    public Task<Browser> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> values, CancellationToken ct) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(values) }, ct);

    /// <summary>Asks for a path and reads its source, wherever it leads; the page stays as it was.</summary>
    public async Task<(HttpStatusCode Status, string? LeadsTo, string Source)> LookAsync(string path, CancellationToken ct)
    {
        using var request = WithCookies(new HttpRequestMessage(HttpMethod.Get, path));
        using var response = await http.SendAsync(request, ct);
        Keep(response);
        var source = await response.Content.ReadAsStringAsync(ct);
        Heard?.Invoke(path, source);
        return (response.StatusCode, response.Headers.Location is { } to ? new Uri(http.BaseAddress!, to).AbsolutePath : null, source);
    }

    /// <summary>Takes a file; the page stays as it was.</summary>
    public async Task<byte[]> TakeAsync(string path, CancellationToken ct)
    {
        using var request = WithCookies(new HttpRequestMessage(HttpMethod.Get, path));
        using var response = await http.SendAsync(request, ct);
        return response.StatusCode == HttpStatusCode.OK ? await response.Content.ReadAsByteArrayAsync(ct) : throw new HttpRequestException($"{path} answered {response.StatusCode}.");
    }

    /// <summary>Reads a file line by line, however long it is; the page stays as it was.</summary>
    public async IAsyncEnumerable<string> LinesAsync(string path, [EnumeratorCancellation] CancellationToken ct)
    {
        using var request = WithCookies(new HttpRequestMessage(HttpMethod.Get, path));
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        if (response.StatusCode != HttpStatusCode.OK) throw new HttpRequestException($"{path} answered {response.StatusCode}.");
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(ct));
        while (await reader.ReadLineAsync(ct) is { } line) yield return line;
    }

    public void TakeCookies(Browser other)
    {
        foreach (var (name, value) in other.cookies) cookies[name] = value;
    }

    public void ForgetCookies() => cookies.Clear();

    public void Dispose() => http.Dispose();

    public static string Folded(INode node) => string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

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

    private async Task<Browser> SendAsync(HttpRequestMessage request, CancellationToken ct)
    {
        for (var hop = 0; ; hop++)
        {
            if (hop > 10) throw new InvalidOperationException($"Redirected without end at {request.RequestUri}.");
            Response = await http.SendAsync(WithCookies(request), ct);
            Keep(Response);
            if ((int)Response.StatusCode is not (301 or 302 or 303 or 307) || Response.Headers.Location is not { } location) break;
            request = new HttpRequestMessage(HttpMethod.Get, new Uri(Response.RequestMessage!.RequestUri!, location));
        }
        Url = Response.RequestMessage!.RequestUri!;
        var source = await Response.Content.ReadAsStringAsync(ct);
        Heard?.Invoke(Url.PathAndQuery, source);
        Page = Parser.ParseDocument(source);
        return this;
    }

    private HttpRequestMessage WithCookies(HttpRequestMessage request)
    {
        if (cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        return request;
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
}
