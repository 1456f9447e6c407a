using Backstay.Design.Graphs;
using Backstay.Tests.App;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Backstay.Tests.Design;

/// <summary>Writes a page with graphs in many states to artifacts/graphs, with the real style sheet, for people to look at.</summary>
public sealed class GraphGalleryTests(TestApp app)
{
    [Fact]
    public async Task Graphs_in_many_states_are_written_for_looking()
    {
        var random = new Random(1);
        double?[] walk = [.. Enumerable.Range(0, 90).Select(day => random.Next(5) == 0 ? null : (double?)Math.Clamp(6 - day / 30.0 + random.Next(-1, 2), 0, 10)).Select(one => one is { } value ? Math.Round(value) : (double?)null)];
        double?[] minutes = [.. walk.Index().Select(one => one.Index % 6 == 0 ? null : (double?)(5 + one.Index / 6 + random.Next(4)))];
        var year = Graphs.Of([.. Enumerable.Range(0, 365).Select(day => (double?)(5 + Math.Round(2 * Math.Sin(day / 40.0))))], [.. Enumerable.Range(0, 365).Select(day => (double?)(day % 20))],
            new Band(Graphs.First.AddDays(100), Graphs.First.AddDays(108), "flare-up"));
        string[] frames =
        [
            await Graphs.FrameAsync(Graphs.ThreeWeeks, "After the flare-up your pain came down again. We see no clear link between moving and the pain one day later."),
            await Graphs.FrameAsync(Graphs.Of(walk, minutes, new Band(Graphs.First.AddDays(24), Graphs.First.AddDays(28), "flare-up"), new Band(Graphs.First.AddDays(33), Graphs.First.AddDays(36), "flare-up")), "Three months"),
            await Graphs.FrameAsync(Graphs.OneLine("Sleep", [2, 2, 3, null, 2, 3, 4, 3, 4, null, null, 4, 5, 4], 1, 5), "You sleep a little better than in the first days", "1 very bad, 5 very good."),
            await Graphs.FrameAsync(Graphs.Of([null, null, null, null, null, null, null, null, null, null, null, null, null, 10], [null, null, null, null, null, null, null, null, null, null, null, null, 0, 2]), "The second day"),
            await Graphs.FrameAsync(Graphs.Of([0, 0, 1, 0, 10, 10, 9, null, null, 10, null, null, null, null], [120, 90, 20, null, 0, 0, null, null, null, null, null, null, null, null], new Band(Graphs.First, Graphs.First.AddDays(1), "flare-up"),
                new Band(Graphs.First.AddDays(12), Graphs.First.AddDays(13), "flare-up")), "Edges: top, bottom, told long ago"),
            await Graphs.FrameAsync(year with { Step = 7, Panels = [.. year.Panels.Select(panel => panel with { Values = Weekly.Means(panel.Values, Graphs.First) })] }, "A year of weeks"),
            await Graphs.FrameAsync(Graphs.Dots([.. Enumerable.Range(0, 90).Select(_ => random.NextDouble() * 60).Select(minutes => (minutes, Math.Clamp(Math.Round(7 - minutes / 20 + random.NextDouble() * 4 - 2), 0, 10)))], new(-.04, -.07, -.015)),
                "In your own days, more moving went along with less pain in the two days after.", "That is seen in 90 days. It is a tendency and not a cause. Each dot is a day."),
            await Graphs.FrameAsync(Graphs.Dots([(0, 10), (12, 0), (240, 10), (240, 0), (3, 5)], new(.02, -.01, .05)), "Dots at the edges", "Each dot is a day."),
        ];
        using var reader = new StreamReader(app.Services.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider.GetFileInfo("app/backstay.css").CreateReadStream());
        var css = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "graphs"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "index.html"), 
            $"<!DOCTYPE html><html lang=en><meta charset=utf-8><meta name=viewport content='width=device-width'><title>Graphs</title><style>{css}</style><body><main>{string.Join('\n', frames)}</main>",
            TestContext.Current.CancellationToken);
        frames.ShouldAllBe(frame => frame.Contains("<svg"));
    }
}
