using System.Collections.Concurrent;
using Backstay.Content.Figures.Drawing;
using Backstay.Content.Files;
using Backstay.Content.Gym;

namespace Backstay.Content.Figures;

/// <summary>One picture of a figure and the words beneath it.</summary>
/// <param name="Svg">A whole svg element, named for readers who do not see it; drawn with classes of figures.css alone.</param>
public sealed record FigureStill(string Svg, string Caption);

/// <summary>The figures of content/figures, each performed by any of the bodies. Drawing is done once for a figure and a body, and kept.</summary>
public sealed class FigureShelf
{
    private readonly Dictionary<string, LoadedFigure> figures;
    private readonly IReadOnlyDictionary<string, Body> bodies;
    private readonly ConcurrentDictionary<(string, string), Lazy<Performance>> performances = new();
    private readonly ConcurrentDictionary<(string, string), Lazy<string>> motions = new();
    private readonly JointRanges ranges;

    /// <param name="content">The folder that holds <c>figures</c>.</param>
    public FigureShelf(string content)
    {
        var findings = new List<ContentFinding>();
        (var read, bodies, ranges) = FigureFiles.Read(content, findings);
        figures = read.ToDictionary(figure => figure.Id);
        Findings = findings;
    }

    /// <summary>What is wrong with the files; a figure with a finding here is left out.</summary>
    public IReadOnlyList<ContentFinding> Findings { get; }

    /// <summary>Names of the exercises that have a figure.</summary>
    public IReadOnlyCollection<string> Figures => figures.Keys;

    /// <summary>Names of the bodies, in the order of their file.</summary>
    public IEnumerable<string> Bodies => bodies.Keys;

    public bool Has(string figure, string body) => figures.ContainsKey(figure) && bodies.ContainsKey(body);

    /// <summary>Whether there is a way to play; a figure at rest has pictures alone.</summary>
    public bool Moves(string figure) => figures[figure].Figure.Moves.Count > 0;

    /// <summary>What is seen, in plain words.</summary>
    public string Description(string figure) => figures[figure].Words.Description;

    /// <summary>How many pictures there are, without drawing them.</summary>
    public int StillCount(string figure) => figures[figure].Figure.Stills.Count;

    /// <param name="number">Of the picture, from 1.</param>
    public string Caption(string figure, int number) => figures[figure].Words.Moments[number - 1];

    /// <summary>Start, middle and end, or start and end.</summary>
    /// <exception cref="KeyNotFoundException">There is no such figure or body.</exception>
    public IReadOnlyList<FigureStill> Stills(string figure, string body)
    {
        var (performance, words) = (Perform(figure, body), figures[figure].Words);
        return [.. performance.Figure.Stills.Select((still, i) =>
            new FigureStill(FigureSvg.Still(performance, still, $"{figure}-{body}-{i + 1}", i == 0 ? words.Description : words.Moments[i]), words.Moments[i]))];
    }

    /// <summary>The motion as JSON for figure-player.ts.</summary>
    /// <exception cref="KeyNotFoundException">There is no such figure or body.</exception>
    public string Frames(string figure, string body) =>
        motions.GetOrAdd((figure, body), _ => new(() => Motion.Frames(Perform(figure, body)))).Value;

    /// <summary>Where the motion is fetched; null for a figure at rest.</summary>
    /// <exception cref="KeyNotFoundException">There is no such figure.</exception>
    public string? MotionAddress(string figure, string body) => Moves(figure) ? FigureEndpoint.PathOf(figure, body) : null;

    /// <summary>Bytes of the motion as it travels, about: numbers like these pack to a third.</summary>
    public int Weight(string figure, string body) => Moves(figure) ? Frames(figure, body).Length / 3 : 0;

    /// <summary>The body that shows a page by itself: another for each name, and always the same for one.</summary>
    public string BodyFor(string name) => bodies.Keys.ElementAt(name.Sum(letter => letter) % bodies.Count);

    /// <summary>Performs every figure with every body and tells what none of them can do.</summary>
    public IReadOnlyList<ContentFinding> Check()
    {
        var findings = Findings.ToList();
        foreach (var figure in figures.Keys)
            foreach (var body in bodies.Keys)
                FigureCheck.CheckMotion(Perform(figure, body), ranges, $"{FigureFiles.Folder}/{figure}.yaml", findings);
        return findings;
    }

    private Performance Perform(string figure, string body)
    {
        var (one, other) = (figures[figure].Figure, bodies[body]);
        return performances.GetOrAdd((figure, body), _ => new(() => new Performance(one, other))).Value;
    }
}
