using Backstay.Evidence.Drawing;

namespace Backstay.Evidence.Prisma;

/// <summary>A flow for a phone of 360 pixels: one way below the other, what left them indented, and lanes at the left for ways that join further down.</summary>
internal sealed class NarrowFlow
{
    private const double Width = 344, Margin = 4, Lane = 12, Down = 22, Indent = 28, Hook = 14, Between = 14;

    private readonly FlowPlan plan;
    private readonly List<Mark> marks = [];

    /// <summary>By the row that they lead to: the lane, and the height at which they enter it.</summary>
    private readonly Dictionary<int, Spot> joining = [];

    private readonly double firstLane, boxX;
    private double bottom = Margin - Down, middle;
    private double? link;

    /// <summary>The way to the last box of what left. It starts on the line to the next box, and has one of its own only where there is none.</summary>
    private Arrow? branch;

    private NarrowFlow(FlowPlan plan)
    {
        this.plan = plan;
        firstLane = Margin + PhaseBar.Width + Lane * .75;
        boxX = firstLane + Lane * ((plan.Previous is null ? 0 : 1) + (plan.Beside is null ? 0 : 1));
    }

    public static Sheet Draw(FlowPlan plan) => new NarrowFlow(plan).Draw();

    private double BoxWidth => Width - Margin - boxX;

    private Sheet Draw()
    {
        var lane = firstLane;
        if (plan.Previous is { } previous)
        {
            DrawAside(previous, lane, plan.Rows + 1);
            lane += Lane;
        }
        if (plan.Beside is { JoinsRow: { } row } early) DrawAside(early, lane, row);
        if (plan.Beside is { JoinsRow: null } late)
        {
            DrawAside(plan.Spine, lane, plan.Rows);
            DrawTrack(late, joins: false);
        }
        else DrawTrack(plan.Spine);
        DrawTrack(new(null, Tint.None, [.. plan.Included.Select((box, n) => new Stage(plan.Rows + n, box, null))]));
        EndLine();
        return new(Width, bottom + Margin, plan.Title, plan.InWords, marks);
    }

    /// <summary>A way that joins only after another one has been drawn.</summary>
    private void DrawAside(Track track, double lane, int row)
    {
        DrawTrack(track);
        joining[row] = new(lane, middle);
        EndLine();
        bottom += Between;
    }

    private void EndLine()
    {
        if (branch is not null) marks.Add(branch);
        (link, branch) = (null, null);
    }

    private void DrawTrack(Track track, bool joins = true)
    {
        if (track.Heading is { } heading)
        {
            var bar = BoxSetting.OfHeading(heading, BoxWidth);
            marks.AddRange(bar.At(boxX, bottom + Down, track.Tint));
            bottom += bar.Height + Down / 2;
        }
        foreach (var phase in plan.Phases)
        {
            var stages = track.Stages.Where(stage => stage.Row >= phase.First && stage.Row <= phase.Last).ToList();
            if (stages.Count == 0) continue;
            var top = bottom + Down;
            foreach (var stage in stages) DrawStage(stage, track.Tint == Tint.Grey ? Tint.Grey : Tint.None, joins);
            bottom = Math.Max(bottom, top + PhaseBar.LeastHeight(phase.Name));
            marks.AddRange(PhaseBar.At(phase.Name, Margin, top, bottom));
        }
    }

    private void DrawStage(Stage stage, Tint tint, bool joins)
    {
        var (box, y) = (BoxSetting.Of(stage.Main, BoxWidth), bottom + Down);
        marks.AddRange(box.At(boxX, y, tint));
        (middle, bottom) = (y + box.Height / 2, y + box.Height);
        if (link is { } from) marks.Add(new Arrow(new Spot(boxX + Hook, from), new(boxX + Hook, y)));
        if (branch is not null) marks.Add(new Arrow([.. branch.Path.Skip(1)]));
        branch = null;
        if (joins && joining.Remove(stage.Row, out var way)) marks.Add(new Arrow(way with { X = boxX }, way, way with { Y = middle }, new(boxX, middle)));
        link = bottom;
        if (stage.Side is not { } left) return;
        var (setting, sideY) = (BoxSetting.Of(left, BoxWidth - Indent), bottom + Down / 2);
        marks.AddRange(setting.At(boxX + Indent, sideY, tint));
        var level = sideY + setting.Height / 2;
        branch = new(new Spot(boxX + Hook, bottom), new(boxX + Hook, level), new(boxX + Indent, level));
        bottom = sideY + setting.Height;
    }
}
