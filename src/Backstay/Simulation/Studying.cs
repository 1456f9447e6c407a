using Asked = Backstay.CheckIns.Words;
using Shelf = Backstay.Content.Words;

namespace Backstay.Simulation;

/// <summary>What a virtual person does with a module: a part now and then, then a sheet and a few words for themselves.</summary>
internal static class Studying
{
    private const string Sheet = "pacing-log";
    private const int MostPages = 12;
    private static readonly string[] Activities = ["Weeding", "Paperwork", "Ironing", "Cooking"];
    private static readonly string[] Words = ["Whenever my back hurts, I always stop talking. I had not seen that before.", "It began with one bad winter. It is summer now."];

    public static async Task GoOnAsync(Someone me, string module, CancellationToken ct)
    {
        if (!me.Chance(.5)) return;
        await me.Browser.OpenAsync($"/learn/courses/{module}", ct);
        if (me.Browser.Page.QuerySelector($"main a.main[href^='/learn/courses/{module}/']") is { } next)
        {
            await me.Browser.OpenAsync(next.GetAttribute("href")!, ct);
            await me.Browser.PressAsync(me.Browser.Buttons.Contains(Shelf.CourseNext) ? Shelf.CourseNext : Shelf.CourseDone, ct, null);
            me.Tally.Press("parts of modules read");
        }
        else if (me.Chance(.3)) await FillSheetAsync(me, ct);
        else if (me.Tally.Pressed.GetValueOrDefault("wrote for themselves") < Words.Length && me.Chance(.3)) await WriteAsync(me, module, ct);
        await me.Browser.OpenAsync("/today", ct);
    }

    private static async Task FillSheetAsync(Someone me, CancellationToken ct)
    {
        var planned = me.Random.Next(2, 6) * 5;
        (string, string?)[] answers =
        [
            ("activity", Activities[me.Random.Next(Activities.Length)]), ("planned", Someone.Text(planned)), ("done", Someone.Text(planned + me.Random.Next(-3, 6))), ("breaks", Someone.Text(me.Random.Next(3))),
            ("stopped", "clock"), ("pain-before", Someone.Text(me.Pain)), ("pain-after", Someone.Text(Math.Min(10, me.Pain + 1))), ("morning", "usual"), ("next", "same"),
        ];
        await me.Browser.OpenAsync($"/sheets/{Sheet}/new", ct);
        for (var page = 0; page < MostPages && me.Browser.Url.AbsolutePath.EndsWith("/fill", StringComparison.Ordinal); page++)
            await me.Browser.PressAsync(me.Browser.Buttons.Contains(Asked.Next) ? Asked.Next : Asked.Save, ct, null, [.. answers.Where(answer => me.Browser.Page.QuerySelector($"main [name='{answer.Item1}']") is not null)]);
        me.Tally.Press("sheets filled in");
    }

    private static async Task WriteAsync(Someone me, string module, CancellationToken ct)
    {
        await me.Browser.OpenAsync($"/learn/courses/{module}/writing", ct);
        await me.Browser.PressAsync(Asked.Save, ct, null, ("words", Words[me.Tally.Pressed.GetValueOrDefault("wrote for themselves")]));
        me.Tally.Press("wrote for themselves");
    }
}
