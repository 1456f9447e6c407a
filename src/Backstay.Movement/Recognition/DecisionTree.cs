namespace Backstay.Movement.Recognition;

/// <summary>Questions "is this feature at most that?", from the root down to a number. A yes leads to the next node, a no to <see cref="Node.No"/>.</summary>
internal sealed class DecisionTree(DecisionTree.Node[] nodes)
{
    /// <param name="Feature">-1 at a leaf.</param>
    /// <param name="Value">The limit; at a leaf, the answer.</param>
    public readonly record struct Node(short Feature, float Value, short No);

    public float Of(ReadOnlySpan<float> features)
    {
        var at = 0;
        while (nodes[at].Feature >= 0) at = features[nodes[at].Feature] <= nodes[at].Value ? at + 1 : nodes[at].No;
        return nodes[at].Value;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write((short)nodes.Length);
        foreach (var node in nodes)
        {
            writer.Write(node.Feature);
            writer.Write(node.Value);
            writer.Write(node.No);
        }
    }

    public static DecisionTree Read(BinaryReader reader)
    {
        var nodes = new Node[reader.ReadInt16()];
        for (var i = 0; i < nodes.Length; i++) nodes[i] = new(reader.ReadInt16(), reader.ReadSingle(), reader.ReadInt16());
        return new(nodes);
    }
}
