namespace Backstay.Movement.Recognition;

/// <summary>
/// Tells stairs from level ground. Where too few people were recorded on stairs with the phone carried so, what marks stairs is borrowed from people who
/// carried it elsewhere: how far and how slowly the body is lifted and the leg is turned, measured against level walking with the phone carried the same way.
/// </summary>
internal sealed class Rise(int[] columns, float[] centre, float[] spread, BoostedTrees trees)
{
    /// <summary>With fewer people on stairs, what marks stairs is borrowed.</summary>
    private const int EnoughPeople = 5;

    private static readonly string[] marks =
    [
        Gait.Energy("whole", .5, 1.2), Gait.Energy("upward", .5, 1.2), "whole way", "upward way", "tilt between any parts, most", "tilt from rest, mean",
    ];

    /// <returns>The chance, 0 to 1, that somebody on foot is on stairs.</returns>
    public float Of(float[] row) => trees.Of(Seen(row))[1];

    public static Rise Learn(IReadOnlyList<Lesson> own, IReadOnlyList<Lesson> borrowed, Random random)
    {
        if (own.Where(lesson => lesson.Motion == Motion.Stairs).DistinctBy(lesson => lesson.Person).Count() >= EnoughPeople || borrowed.Count == 0)
            return Learn([.. Enumerable.Range(0, Surroundings.Length)], [own], level: false, new(120, 8, 20, .3), random);
        return Learn([.. marks.Select(Features.IndexOf)], [own, borrowed], level: true, new(60, 4, 20, .5), random);
    }

    private static Rise Learn(int[] columns, IReadOnlyList<Lesson>[] groups, bool level, Boosting boosting, Random random)
    {
        var eyes = groups.Select(group => Eye(columns, level ? [.. group.Where(lesson => lesson.Motion == Motion.Walk)] : [])).ToList();
        var seen = groups.Zip(eyes, (group, eye) => group.Where(lesson => lesson.Motion is Motion.Walk or Motion.Stairs).Select(lesson => (Row: eye.Seen(lesson.Row), lesson.Motion)))
            .SelectMany(lessons => lessons).ToList();
        var trees = boosting.Learn([.. seen.Select(lesson => lesson.Row)], [.. seen.Select(lesson => lesson.Motion == Motion.Stairs ? 1 : 0)], 2, random);
        return eyes[0].With(trees);
    }

    private static Rise Eye(int[] columns, IReadOnlyList<Lesson> level)
    {
        var (centre, spread) = (new float[columns.Length], new float[columns.Length]);
        for (var i = 0; i < columns.Length; i++)
        {
            var values = level.Select(lesson => lesson.Row[columns[i]]).DefaultIfEmpty().ToList();
            centre[i] = values.Average();
            spread[i] = level.Count == 0 ? 1 : MathF.Sqrt(values.Average(value => (value - centre[i]) * (value - centre[i]))) + 1e-4f;
        }
        return new(columns, centre, spread, new([]));
    }

    private Rise With(BoostedTrees learnt) => new(columns, centre, spread, learnt);

    private float[] Seen(float[] row)
    {
        var seen = new float[columns.Length];
        for (var i = 0; i < seen.Length; i++) seen[i] = (row[columns[i]] - centre[i]) / spread[i];
        return seen;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write((short)columns.Length);
        for (var i = 0; i < columns.Length; i++)
        {
            writer.Write((short)columns[i]);
            writer.Write(centre[i]);
            writer.Write(spread[i]);
        }
        trees.Write(writer);
    }

    public static Rise Read(BinaryReader reader)
    {
        var count = reader.ReadInt16();
        var (columns, centre, spread) = (new int[count], new float[count], new float[count]);
        for (var i = 0; i < count; i++) (columns[i], centre[i], spread[i]) = (reader.ReadInt16(), reader.ReadSingle(), reader.ReadSingle());
        return new(columns, centre, spread, BoostedTrees.Read(reader));
    }
}
