using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Backstay.Simulation;

namespace Backstay.Proving;

/// <summary>Fills in questionnaires and sheets, page by page, with what is told and by chance where nothing is.</summary>
internal static class Answering
{
    private const int MostPages = 40;

    /// <returns>The names of all that was asked, and the moment at which the last page was sent.</returns>
    public static async Task<(IReadOnlySet<string> Asked, DateTimeOffset SentAt)> FillAsync(Participant one, string path, SimulatedClock clock, CancellationToken ct, params (string Name, string Value)[] told)
    {
        var (asked, sentAt) = (new HashSet<string>(), clock.GetUtcNow());
        await one.OpenAsync(path, ct);
        var here = one.Path;
        for (var page = 0; page < MostPages && one.Path == here && one.Page.QuerySelector("main form button.main") is IHtmlButtonElement { Form: { } form } button; page++)
        {
            var fields = form.Elements.Where(field => field.GetAttribute("name") is [not '_', ..]).GroupBy(field => field.GetAttribute("name")!).ToList();
            asked.UnionWith(fields.Select(field => field.Key));
            var answers = fields.Select(field => (field.Key, (string?)(told.FirstOrDefault(answer => answer.Name == field.Key).Value ?? AnswerTo([.. field], one.Random)))).ToArray();
            sentAt = clock.GetUtcNow();
            await one.Browser.PressAsync(Browser.Folded(button), ct, form, answers);
        }
        return (asked, sentAt);
    }

    private static string? AnswerTo(IReadOnlyList<IElement> fields, Random random) => fields[0] switch
    {
        IHtmlInputElement { Type: "radio" or "checkbox" } => fields[random.Next(fields.Count)].GetAttribute("value"),
        IHtmlInputElement { Type: "hidden" } hidden => hidden.Value,
        IHtmlInputElement { Type: "date" or "time" } clock => clock.Value is { Length: > 0 } there ? there : clock.Type == "time" ? "09:30" : "2026-03-09",
        IHtmlInputElement { Type: "text" } number when number.GetAttribute("inputmode") is "numeric" or "decimal" => Someone.Text(random.Next(1, 5)),
        _ => "A word or two",
    };
}
