using AngleSharp.Html.Dom;
using Backstay.Tests.App;

namespace Backstay.Tests.CheckIns;

/// <summary>Answers a questionnaire page by page: what is told, and for the rest whatever the page offers first.</summary>
internal static class Answering
{
    private const int MostPages = 60;

    public static async Task AnswerAsync(this Visitor visitor, string questionnaire, params (string Link, string Value)[] told)
    {
        await visitor.OpenAsync($"/questions/{questionnaire}");
        for (var page = 0; visitor.Page.QuerySelector("main form input[name=_response]") is not null; page++)
        {
            page.ShouldBeLessThan(MostPages, questionnaire);
            var form = (IHtmlFormElement)visitor.Page.QuerySelector("main form:has(input[name=_response])")!;
            var asked = form.Elements.OfType<IHtmlElement>().Select(field => field.GetAttribute("name")).OfType<string>().Where(name => !name.StartsWith('_')).Distinct().ToList();
            await visitor.PressAsync(form.QuerySelector("button.main")!.TextContent.Trim(),
                [.. asked.Select(name => (name, (string?)told.Where(one => one.Link == name).Select(one => one.Value).FirstOrDefault(First(form, name))))]);
        }
    }

    private static string First(IHtmlFormElement form, string name) => form.QuerySelectorAll($"[name='{name}']").OfType<IHtmlInputElement>().ToList() switch
    {
        [{ Type: "radio" } first, ..] => first.Value,
        [{ Type: "checkbox" }, ..] boxes => boxes.FirstOrDefault(box => box.Value == "none")?.Value ?? boxes[0].Value,
        [{ Type: "text", Value: var held }] when form.QuerySelector($"[name='{name}']")!.GetAttribute("inputmode") is "numeric" or "decimal" => held.Length > 0 ? held : "10",
        _ => "",
    };
}
