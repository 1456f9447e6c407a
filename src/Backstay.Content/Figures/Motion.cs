using System.Text.Json.Serialization;
using System.Text.Json;
using Backstay.Content.Figures.Drawing;

namespace Backstay.Content.Figures;

/// <summary>
/// A performance as numbers for a small player: every frame has the same paths with the same commands, so that the player only fills in
/// between the numbers of neighbouring frames.
/// </summary>
internal static class Motion
{
    private static readonly JsonSerializerOptions Small = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    /// <returns>
    /// <c>paths</c>: class and commands with a # for each number. <c>frames</c>: the numbers of all paths in a row; the first frame as they are,
    /// each later one as differences from the frame before it in the file. <c>moves</c>: frames to run through, in milliseconds, the rest after,
    /// and which still picture it leads to (-1 for none), whose words are shown meanwhile.
    /// </returns>
    /// <exception cref="InvalidOperationException">A pose is drawn with other commands than the first.</exception>
    public static string Frames(Performance performance)
    {
        var first = performance.Paths.Count == 0 ? [] : performance.Person(performance.Paths[0].Skeletons[0]);
        var frames = new List<int[]>();
        var places = new Dictionary<(string, string), int[]>();
        foreach (var path in performance.Paths)
        {
            places[(path.From, path.To)] = [.. Enumerable.Range(frames.Count, path.Skeletons.Count)];
            frames.AddRange(path.Skeletons.Select(skeleton => Numbers(performance.Person(skeleton), first)));
        }
        return JsonSerializer.Serialize(new
        {
            Paths = first.Select(shape => new { C = shape.Class, D = shape.Trace.Commands }),
            Frames = frames.Select((frame, i) => i == 0 ? frame : [.. frame.Zip(frames[i - 1], (here, before) => here - before)]),
            Moves = Moves(performance.Figure, places),
        }, Small);
    }

    private static int[] Numbers(IReadOnlyList<Shape> shapes, IReadOnlyList<Shape> first)
    {
        if (!shapes.Select(shape => shape.Trace.Commands).SequenceEqual(first.Select(shape => shape.Trace.Commands)))
            throw new InvalidOperationException("A pose is drawn with other commands than the first.");
        return [.. shapes.SelectMany(shape => shape.Trace.Numbers)];
    }

    private static IEnumerable<object> Moves(FigureYaml figure, Dictionary<(string, string), int[]> places)
    {
        var from = figure.Begin ?? figure.Stills[0];
        foreach (var move in figure.Moves)
        {
            var frames = places.TryGetValue((from, move.To), out var there) ? there : [.. places[(move.To, from)].Reverse()];
            yield return new { F = frames, Ms = move.Take, move.Hold, move.Ease, Still = figure.Stills.IndexOf(move.To) };
            from = move.To;
        }
    }
}
