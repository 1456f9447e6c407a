namespace Backstay.Movement.Recognition;

/// <summary>Tells the chances of motions in windows that are not still.</summary>
internal interface IMotionModel
{
    /// <summary>What a moving window can be, in the order of the chances.</summary>
    static readonly IReadOnlyList<Motion> Kinds = [Motion.Walk, Motion.Run, Motion.Stairs, Motion.Other];

    /// <param name="rows">All windows of one recording, in order, as <see cref="Surroundings"/> gives them.</param>
    /// <returns>For each window the chances of <see cref="Kinds"/>; they add up to 1.</returns>
    float[][] Of(IReadOnlyList<float[]> rows);
}

/// <summary>Learnt from people who carried the phone in one way: first whether somebody is on foot, runs, or does something else, then whether on stairs.</summary>
internal sealed class PlacedModel(BoostedTrees pace, Rise rise) : IMotionModel
{
    /// <param name="own">Of people who carried the phone in this way.</param>
    /// <param name="borrowed">Of others, from whom stairs are learnt where there are too few of one's own.</param>
    public static PlacedModel Learn(IReadOnlyList<Lesson> own, IReadOnlyList<Lesson> borrowed, Random random)
    {
        var paces = own.Select(lesson => lesson.Motion switch { Motion.Walk or Motion.Stairs => 0, Motion.Run => 1, _ => 2 }).ToList();
        return new(new Boosting(120, 10, 30, .2).Learn([.. own.Select(lesson => lesson.Row)], paces, 3, random), Rise.Learn(own, borrowed, random));
    }

    public float[][] Of(IReadOnlyList<float[]> rows) => [.. rows.Select(Of)];

    private float[] Of(float[] row)
    {
        var (chances, stairs) = (pace.Of(row), rise.Of(row));
        return [chances[0] * (1 - stairs), chances[1], chances[0] * stairs, chances[2]];
    }

    public void Write(BinaryWriter writer)
    {
        pace.Write(writer);
        rise.Write(writer);
    }

    public static PlacedModel Read(BinaryReader reader) => new(BoostedTrees.Read(reader), Rise.Read(reader));
}
