using Backstay.Design.Graphs;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Backstay.Tests.Design;

/// <summary>Graphs for the tests and for looking at.</summary>
internal static class Graphs
{
    public static readonly DateOnly First = new(2026, 11, 4);

    /// <summary>Pain and minutes as in three real weeks: a flare-up, a day not told, a zero.</summary>
    public static DayGraph ThreeWeeks => Of(
        [6, 6, 5, 7, 8, 7, 5, 5, 4, 5, null, 4, 3, 4, 3, 3, 4, 3, 4, 3, 3],
        [5, null, 8, 0, 0, 4, 8, 10, 9, 11, 12, null, 14, 15, 11, 16, 16, 18, null, 17, 18],
        new Band(First.AddDays(3), First.AddDays(5), "flare-up"));

    public static DayGraph Of(double?[] pain, double?[] minutes, params Band[] bands) => new()
    {
        From = First, To = First.AddDays(pain.Length - 1), FirstDay = "4 Nov", LastDay = "today", Bands = bands,
        Panels = [Line("Pain", pain, 0, 10), new("Minutes", PanelKind.Bars, 0, 20, Values(minutes), minutes.Last(one => one is not null) + " min")],
    };

    public static DayGraph OneLine(string name, double?[] values, double least, double most) => new()
    {
        From = First, To = First.AddDays(values.Length - 1), FirstDay = "4 Nov", LastDay = "today", Panels = [Line(name, values, least, most)],
    };

    public static Dictionary<DateOnly, double> Values(double?[] values) =>
        values.Index().Where(one => one.Item is not null).ToDictionary(one => First.AddDays(one.Index), one => one.Item!.Value);

    public static Task<string> FrameAsync(DayGraph graph, string meaning, string? note = null) =>
        FrameAsync<GraphFrame>(new() { [nameof(GraphFrame.Meaning)] = meaning, [nameof(GraphFrame.Graph)] = graph, [nameof(GraphFrame.Note)] = note });

    private static async Task<string> FrameAsync<TFrame>(Dictionary<string, object?> parameters) where TFrame : IComponent
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TFrame>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }

    /// <param name="days">What is across, and what is up; one a day.</param>
    public static DotGraph Dots((double Across, double Up)[] days, Tilt? tilt = null) => new()
    {
        Dots = [.. days.Index().Select(one => new DayDot(First.AddDays(one.Index), one.Item.Across, one.Item.Up))], AcrossName = "minutes before", UpName = "pain", MostAcross = Math.Max(10, days.Select(day => day.Across).DefaultIfEmpty().Max()),
        MostUp = 10, MostAcrossLabel = "240 min", Tilt = tilt, Caption = "Pain and minutes, newest day first",
    };

    public static Task<string> FrameAsync(DotGraph graph, string meaning, string note) =>
        FrameAsync<DotFrame>(new() { [nameof(DotFrame.Meaning)] = meaning, [nameof(DotFrame.Graph)] = graph, [nameof(DotFrame.Note)] = note });

    private static Panel Line(string name, double?[] values, double least, double most) =>
        new(name, PanelKind.Line, least, most, Values(values), $"{name.ToLowerInvariant()} {values.Last(one => one is not null)}", $"{values.First(one => one is not null)}");
}
