namespace Backstay.Movement.Recognition;

/// <summary>Rounds of small trees, one for each class, whose sums are turned into chances (Friedman, Ann Stat 2001;29:1189-1232).</summary>
internal sealed class BoostedTrees(DecisionTree[][] rounds)
{
    public int Classes => rounds[0].Length;

    /// <returns>Chances of the classes; they add up to 1.</returns>
    public float[] Of(ReadOnlySpan<float> features)
    {
        var sums = new float[Classes];
        foreach (var round in rounds)
            for (var kind = 0; kind < sums.Length; kind++) sums[kind] += round[kind].Of(features);
        return Chances.Of(sums);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write((short)rounds.Length);
        writer.Write((byte)Classes);
        foreach (var round in rounds)
            foreach (var tree in round) tree.Write(writer);
    }

    public static BoostedTrees Read(BinaryReader reader)
    {
        var (rounds, classes) = (new DecisionTree[reader.ReadInt16()][], reader.ReadByte());
        for (var round = 0; round < rounds.Length; round++) rounds[round] = [.. Enumerable.Range(0, classes).Select(_ => DecisionTree.Read(reader))];
        return new(rounds);
    }
}
