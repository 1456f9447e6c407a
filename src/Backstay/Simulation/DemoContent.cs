using Shelf = Backstay.Content.Words;

namespace Backstay.Simulation;

/// <summary>Versions of a few articles for the demo, one at each stage, written and approved through the pages; each says that it is a demo.</summary>
internal static class DemoContent
{
    private const string Published = "pacing-little-and-often", Approved = "staying-at-work", Waiting = "a-strong-spine", Draft = "asking-those-around-you";

    private const string Hard = "Communication with significant others considerably facilitates rehabilitation, irrespective of occupational circumstances.";

    /// <param name="editor">Signed in, with the second step.</param>
    /// <param name="clinician">The same; approves.</param>
    public static async Task WriteAsync(Browser editor, Browser clinician, CancellationToken ct)
    {
        foreach (var (article, sentence) in new[] { (Published, "Small and steady counts."), (Approved, "Ask for a small change first."), (Waiting, "Your back likes to be used."), (Draft, Hard) })
        {
            await editor.OpenAsync($"/editor/item/library/{article}", ct);
            await editor.PressAsync(Shelf.EditingBegin, ct);
            var words = editor.Page.QuerySelector("#field-half-minute")!.TextContent;
            await editor.PressAsync(Shelf.EditingSave, ct, null, ("half-minute", $"{words} {sentence}"), ("note", "Demo: one more sentence."));
            if (article == Draft) continue;
            await editor.OpenAsync($"/editor/item/library/{article}", ct);
            await editor.PressAsync(Shelf.EditingAsk, ct);
            if (article == Waiting) continue;
            await clinician.OpenAsync($"/editor/item/library/{article}", ct);
            await clinician.PressAsync(Shelf.EditingApprove, ct, null, ("approve-note", "Demo: reads well."));
        }
        await editor.OpenAsync($"/editor/item/library/{Published}", ct);
        await editor.PressAsync(Shelf.EditingPublish, ct);
    }
}
