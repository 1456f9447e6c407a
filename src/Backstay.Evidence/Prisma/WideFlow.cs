using Backstay.Evidence.Drawing;

namespace Backstay.Evidence.Prisma;

/// <summary>A flow as journals print it: ways side by side, what left them to the right.</summary>
internal sealed class WideFlow
{
    private const double Margin = 10, Across = 28, Down = 26, MainAlone = 250, SideAlone = 230, MainOfTwo = 190, SideOfTwo = 186, Earlier = 150;

    private readonly FlowPlan plan;
    private readonly double main, side, previousX, mainX, sideX, besideX, besideSideX, width;
    private readonly double[] heights, tops, above, below;
    private readonly List<Mark> marks = [];

    private WideFlow(FlowPlan plan)
    {
        this.plan = plan;
        var two = plan.Beside is { JoinsRow: null };
        (main, side) = two ? (MainOfTwo, SideOfTwo) : (MainAlone, SideAlone);
        previousX = Margin + PhaseBar.Width + 12;
        mainX = previousX + (plan.Previous is null ? 0 : Earlier + Across);
        sideX = mainX + main + Across;
        besideX = sideX + side + Across;
        besideSideX = besideX + main + Across;
        width = (two ? besideSideX : sideX) + side + Margin;
        heights = new double[plan.Rows + plan.Included.Count];
        (tops, above, below) = (new double[heights.Length], new double[heights.Length], new double[heights.Length]);
    }

    public static Sheet Draw(FlowPlan plan) => new WideFlow(plan).Draw();

    private Sheet Draw()
    {
        var top = DrawHeadings();
        Measure(top);
        foreach (var phase in plan.Phases) marks.AddRange(PhaseBar.At(phase.Name, Margin, tops[phase.First] - above[phase.First], tops[phase.Last] + heights[phase.Last] + below[phase.Last]));
        DrawTrack(plan.Spine, mainX, sideX);
        DrawIncluded();
        if (plan.Beside is { } beside) DrawBeside(beside);
        if (plan.Previous is { } previous) DrawPrevious(previous);
        return new(width, tops[^1] + heights[^1] + below[^1] + Margin, plan.Title, plan.InWords, marks);
    }

    private double DrawHeadings()
    {
        var bars = new (Track? Track, double X, double Width)[] { (plan.Previous, previousX, Earlier), (plan.Spine, mainX, main + Across + side), (plan.Beside, besideX, main + Across + side) }
            .Where(bar => bar.Track?.Heading is not null).Select(bar => (bar.X, bar.Track!.Tint, Setting: BoxSetting.OfHeading(bar.Track.Heading!, bar.Width))).ToList();
        foreach (var (x, tint, setting) in bars) marks.AddRange(setting.At(x, Margin, tint));
        return bars.Count == 0 ? Margin : Margin + bars.Max(bar => bar.Setting.Height) + Down / 2;
    }

    private void Measure(double top)
    {
        foreach (var (track, itsMain) in new (Track?, double)[] { (plan.Spine, main), (plan.Beside, plan.Beside?.JoinsRow is null ? main : side), (plan.Previous, Earlier) })
            foreach (var stage in track?.Stages ?? [])
                heights[stage.Row] = Math.Max(heights[stage.Row], Math.Max(BoxSetting.Of(stage.Main, itsMain).Height, stage.Side is null ? 0 : BoxSetting.Of(stage.Side, side).Height));
        foreach (var (n, box) in plan.Included.Index()) heights[plan.Rows + n] = BoxSetting.Of(box, main).Height;
        foreach (var phase in plan.Phases)
            above[phase.First] = below[phase.Last] = Math.Max(0, PhaseBar.LeastHeight(phase.Name) - heights[phase.First..(phase.Last + 1)].Sum() - Down * (phase.Last - phase.First)) / 2;
        for (var row = 0; row < heights.Length; row++) tops[row] = above[row] + (row == 0 ? top : tops[row - 1] + heights[row - 1] + below[row - 1] + Down);
    }

    /// <returns>Where the last box of it ends.</returns>
    private Spot DrawTrack(Track track, double x, double xOfSide)
    {
        Spot? end = null;
        foreach (var stage in track.Stages)
        {
            var (setting, y) = (BoxSetting.Of(stage.Main, main), tops[stage.Row]);
            marks.AddRange(setting.At(x, y, track.Tint == Tint.Grey ? Tint.Grey : Tint.None));
            if (end is { } start) marks.Add(new Arrow(start, start with { Y = y }));
            end = new(x + main / 2, y + setting.Height);
            if (stage.Side is null) continue;
            var left = BoxSetting.Of(stage.Side, side);
            marks.AddRange(left.At(xOfSide, y, track.Tint == Tint.Grey ? Tint.Grey : Tint.None));
            var level = y + Math.Min(setting.Height, left.Height) / 2;
            marks.Add(new Arrow(new Spot(x + main, level), new(xOfSide, level)));
        }
        return end!.Value;
    }

    private void DrawIncluded()
    {
        var last = plan.Spine.Stages[^1];
        var end = tops[last.Row] + BoxSetting.Of(last.Main, main).Height;
        foreach (var (n, box) in plan.Included.Index())
        {
            var (setting, y) = (BoxSetting.Of(box, main), tops[plan.Rows + n]);
            marks.AddRange(setting.At(mainX, y));
            marks.Add(new Arrow(new Spot(mainX + main / 2, end), new(mainX + main / 2, y)));
            end = y + setting.Height;
        }
    }

    private void DrawBeside(Track beside)
    {
        if (beside.JoinsRow is not { } row)
        {
            var end = DrawTrack(beside, besideX, besideSideX);
            var level = tops[plan.Rows] + heights[plan.Rows] / 2;
            marks.Add(new Arrow(end, end with { Y = level }, new(mainX + main, level)));
            return;
        }
        var box = BoxSetting.Of(beside.Stages[0].Main, side);
        marks.AddRange(box.At(sideX, tops[0]));
        var into = tops[row] + BoxSetting.Of(plan.Spine.Stages[row].Main, main).Height / 2;
        marks.Add(new Arrow(new Spot(sideX + side / 2, tops[0] + box.Height), new(sideX + side / 2, into), new(mainX + main, into)));
    }

    private void DrawPrevious(Track previous)
    {
        var (box, level) = (BoxSetting.Of(previous.Stages[0].Main, Earlier), tops[plan.Rows + 1] + BoxSetting.Of(plan.Included[1], main).Height / 2);
        marks.AddRange(box.At(previousX, tops[0], Tint.Grey));
        var x = previousX + Earlier / 2;
        marks.Add(new Arrow(new Spot(x, tops[0] + box.Height), new(x, level), new(mainX, level)));
    }
}
