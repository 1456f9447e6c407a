namespace Backstay.Content.Figures;

/// <summary>A figure as written in content/figures: what is seen, its key poses, and how one leads to the next.</summary>
internal sealed class FigureYaml
{
    public View View { get; set; }
    public Footwear Footwear { get; set; } = Footwear.Shoes;
    public List<Support> Supports { get; set; } = [];
    public Dictionary<string, Pose> Poses { get; set; } = [];
    /// <summary>The pose that the motion begins with.</summary>
    public string? Begin { get; set; }
    public List<Move> Moves { get; set; } = [];
    /// <summary>The poses of the still pictures: start, middle, end. Two or three.</summary>
    public List<string> Stills { get; set; } = [];
    public List<Cue> Cues { get; set; } = [];
    /// <summary>Parts drawn before the trunk although they are on its far side, such as an arm laid across the chest; the near leg also before the near arm.</summary>
    public List<Part> InFront { get; set; } = [];
    /// <summary>Parts drawn behind the trunk although they are on its near side.</summary>
    public List<Part> Behind { get; set; } = [];
}

/// <summary>From where the figure is seen.</summary>
public enum View { Side, Front, ThreeQuarter, Above, Behind, High }

public enum Footwear { Shoes, Bare }

public enum Part { NearArm, FarArm, NearLeg, FarLeg }

public enum Easing { Smooth, Linear }

/// <summary>The way from the pose before to another one.</summary>
internal sealed class Move
{
    public string To { get; set; } = "";
    /// <summary>Milliseconds on the way, and at rest once there.</summary>
    public int Take { get; set; } = 2000;
    public int Hold { get; set; }
    public Easing Ease { get; set; }
}

public enum SupportKind { Mat, Chair, Wall, Worktop, Table, Step, Rail, Box, Bag, Band, Towel, Cushion, Pillow }

/// <summary>Something that the body rests on, leans against or holds.</summary>
internal sealed class Support
{
    public SupportKind Kind { get; set; }
    /// <summary>Ahead: the middle, or the face of a wall or worktop. A wall above 0 stands before the person, any other behind.</summary>
    public double At { get; set; }
    /// <summary>Both ends. A worktop that has them runs along the person's left instead of before them, as a rail always does.</summary>
    public double? From { get; set; }
    public double? To { get; set; }
    public double? Height { get; set; }
    /// <summary>How far a worktop reaches to each side.</summary>
    public double? Half { get; set; }
    /// <summary>For a thing that is held or stretched: the hand that holds it; both when not written.</summary>
    public Side? Hand { get; set; }
}

public enum CueKind { Arrow, Halo, Ghost, Pressure }

public enum BodyPart { Hips, Waist, Chest, Head, NearKnee, FarKnee, NearFoot, FarFoot, NearHand, FarHand }

/// <summary>A sign of what moves or works.</summary>
internal sealed class Cue
{
    public CueKind Kind { get; set; }
    /// <summary>The part that the arrow starts from, that has the halo, or that presses.</summary>
    public BodyPart Part { get; set; }
    /// <summary>An arrow's start as distances ahead and up from the part.</summary>
    public List<double> Off { get; set; } = [];
    /// <summary>An arrow's length as distances ahead and up.</summary>
    public List<double> Way { get; set; } = [];
    /// <summary>How far an arrow bows to its left.</summary>
    public double Bow { get; set; }
    /// <summary>The stills that show it; all but the first when not written.</summary>
    public List<string> In { get; set; } = [];
    public List<Part> Parts { get; set; } = [];
}

/// <summary>What the figure shows, in one language.</summary>
internal sealed class FigureWords
{
    public string Description { get; set; } = "";
    /// <summary>A short caption for each still.</summary>
    public List<string> Moments { get; set; } = [];
}
