using Backstay.Content.Figures.Drawing;
using Backstay.Content.Figures.Geometry;
using Backstay.Content.Figures.Posing;

namespace Backstay.Content.Figures;

/// <summary>A figure performed by one body: every pose solved, every shape drawn, and a view box that holds the whole motion.</summary>
internal sealed class Performance
{
    /// <summary>Frames from one key pose to the next, by the time they take; the player fills in between.</summary>
    private const int MostSteps = 5, LeastSteps = 1, MillisecondsPerStep = 400;

    private readonly PoseSolver solver;
    private readonly FigureDrawing drawing;
    private readonly Camera camera;

    public Performance(FigureYaml figure, Body body)
    {
        (Figure, Body) = (figure, body);
        camera = Camera.For(figure.View);
        var scene = new Scene(figure.Supports);
        solver = new(body, scene);
        Keys = figure.Poses.Keys.ToDictionary(name => name, name => scene.Grounded(KeyPose.Of(name, figure.Poses)));
        Paths = [.. Ways(figure).Select(way => new PosePath(way.From, way.To, solver.Between(Keys[way.From], Keys[way.To], Math.Clamp(way.Take / MillisecondsPerStep, LeastSteps, MostSteps))))];
        drawing = new(camera, body, figure, scene, Layers.For([.. Skeletons], camera));
        Setting = drawing.Setting();
        Box = ViewBox.Around(Setting.Concat(Skeletons.SelectMany(drawing.Person)).Concat(Cues()).SelectMany(shape => shape.Trace.Places));
    }

    public FigureYaml Figure { get; }

    public Body Body { get; }

    public IReadOnlyDictionary<string, KeyPose> Keys { get; }

    /// <summary>The ways between key poses, each once; going back is the same way.</summary>
    public IReadOnlyList<PosePath> Paths { get; }

    public IReadOnlyList<Shape> Setting { get; }

    public ViewBox Box { get; }

    public Skeleton Pose(string name) => solver.Solve(Keys[name]);

    public IReadOnlyList<Shape> Person(Skeleton skeleton) => drawing.Person(skeleton);

    /// <summary>Signs for one of the stills: those behind the body, and those before it.</summary>
    public (IReadOnlyList<Shape> Behind, IReadOnlyList<Shape> Before) Cues(string still) =>
        new CueDrawing(camera, Body, Figure).Draw(still, Pose(still), Pose(Figure.Stills[0]));

    private IEnumerable<Skeleton> Skeletons => Paths.Count > 0 ? Paths.SelectMany(path => path.Skeletons) : Figure.Stills.Select(Pose);

    private IEnumerable<Shape> Cues() => Figure.Stills.Select(Cues).SelectMany(cues => cues.Before);

    private static IEnumerable<(string From, string To, int Take)> Ways(FigureYaml figure)
    {
        var seen = new HashSet<(string, string)>();
        var from = figure.Begin ?? figure.Stills[0];
        foreach (var move in figure.Moves)
        {
            if (!seen.Contains((move.To, from)) && seen.Add((from, move.To))) yield return (from, move.To, move.Take);
            from = move.To;
        }
    }
}

/// <summary>Skeletons at even steps from one key pose to another.</summary>
internal sealed record PosePath(string From, string To, IReadOnlyList<Skeleton> Skeletons);

/// <summary>The part of the drawing that is shown, in whole mH.</summary>
internal readonly record struct ViewBox(int Left, int Top, int Width, int Height)
{
    private const double Margin = 50;

    /// <summary>Flatter or narrower than this a picture looks lost on its card.</summary>
    private const double Widest = 2.1, Narrowest = .62;

    public static ViewBox Around(IEnumerable<Point> places)
    {
        var all = places.ToList();
        var (left, right, top, bottom) = (all.Min(p => p.X) - Margin, all.Max(p => p.X) + Margin, all.Min(p => p.Y) - Margin, all.Max(p => p.Y) + Margin);
        var (width, height) = (Math.Max(right - left, (bottom - top) * Narrowest), Math.Max(bottom - top, (right - left) / Widest));
        return new((int)((left + right - width) / 2), (int)(bottom - height), (int)width, (int)height);
    }

    public override string ToString() => $"{Left} {Top} {Width} {Height}";
}
