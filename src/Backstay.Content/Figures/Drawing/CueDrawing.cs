using Backstay.Content.Figures.Geometry;
using Backstay.Content.Figures.Posing;

namespace Backstay.Content.Figures.Drawing;

/// <summary>Draws the signs of what moves, works or presses.</summary>
internal sealed class CueDrawing(Camera camera, Body body, FigureYaml figure)
{
    private const double Head = 26;

    public (IReadOnlyList<Shape> Behind, IReadOnlyList<Shape> Before) Draw(string still, Skeleton skeleton, Skeleton start)
    {
        var (behind, before) = (new List<Shape>(), new List<Shape>());
        foreach (var cue in figure.Cues.Where(cue => cue.In.Count > 0 ? cue.In.Contains(still) : still != figure.Stills[0]))
            if (cue.Kind == CueKind.Arrow) before.AddRange(Arrow(cue, skeleton));
            else if (cue.Kind == CueKind.Pressure) before.Add(new("press", Pressure(cue, skeleton)));
            else if (cue.Kind == CueKind.Ghost) behind.Add(new("ghost", Ghost(start)));
            else behind.Add(new("halo", Halo(cue, skeleton)));
        return (behind, before);
    }

    private Trace Ghost(Skeleton start)
    {
        var (limbs, trunk, skull) = (new LimbDrawing(camera, body, start, figure.Footwear), new TrunkDrawing(camera, body, start), new Skull(body, start.NeckTop, start.Head));
        var trace = Wrap.Around(new(), camera, Wrap.Fine, skull.Cranium, skull.Jaw);
        trunk.Shirt(trace);
        trunk.Pelvis(trace);
        limbs.Whole(trace, start.NearLeg, isArm: false);
        limbs.Whole(trace, start.NearArm, isArm: true);
        return trace;
    }

    private Trace Halo(Cue cue, Skeleton skeleton)
    {
        var limbs = new LimbDrawing(camera, body, skeleton, figure.Footwear);
        var trace = new Trace();
        foreach (var part in cue.Parts)
            limbs.Whole(trace, part switch { Part.NearArm => skeleton.NearArm, Part.FarArm => skeleton.FarArm, Part.NearLeg => skeleton.NearLeg, _ => skeleton.FarLeg }, part is Part.NearArm or Part.FarArm);
        return trace;
    }

    private IEnumerable<Shape> Arrow(Cue cue, Skeleton skeleton)
    {
        var from = camera.Project(Place(cue.Part, skeleton)) + Screen(cue.Off);
        var to = from + Screen(cue.Way);
        var over = Point.Mix(from, to, .5) + (to - from).Unit.Left * cue.Bow;
        var way = (to - over).Unit;
        var neck = to - way * (Head * .7);
        yield return new("arrow", new Trace().Move(from).Bow(over, neck));
        yield return new("tip", new Trace().Move(to).Line(to - way * Head - way.Left * (Head * .62)).Bow(to - way * (Head * .7), to - way * Head + way.Left * (Head * .62)).Close());
    }

    private Trace Pressure(Cue cue, Skeleton skeleton)
    {
        const double length = 110;
        var place = camera.Project(Place(cue.Part, skeleton)) + Screen(cue.Off);
        return new Trace().Move(place - new Point(length / 2, 0)).Line(place + new Point(length / 2, 0));
    }

    private Vector Place(BodyPart part, Skeleton skeleton) => part switch
    {
        BodyPart.Hips => skeleton.Trunk.Hip,
        BodyPart.Waist => skeleton.Trunk.At(body.Joints[2] * .7).Place,
        BodyPart.Chest => skeleton.Trunk.At(body.Joints[3]).Place,
        BodyPart.Head => new Skull(body, skeleton.NeckTop, skeleton.Head).Cranium.Centre,
        BodyPart.NearKnee => skeleton.NearLeg.Middle,
        BodyPart.FarKnee => skeleton.FarLeg.Middle,
        BodyPart.NearFoot => skeleton.NearLeg.End,
        BodyPart.FarFoot => skeleton.FarLeg.End,
        BodyPart.NearHand => skeleton.NearArm.End,
        _ => skeleton.FarArm.End,
    };

    private static Point Screen(List<double> way) => way is [var ahead, var up] ? new(ahead, -up) : default;
}
