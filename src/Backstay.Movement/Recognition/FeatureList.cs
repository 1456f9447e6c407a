namespace Backstay.Movement.Recognition;

/// <summary>Takes down features by name.</summary>
internal sealed class FeatureList
{
    private readonly List<string> names = [];
    private readonly List<float> values = [];

    public IReadOnlyList<string> Names => names;

    public float[] Values => [.. values];

    /// <summary>What cannot be told, as a ratio of nothing to nothing, counts as 0.</summary>
    public double this[string name]
    {
        set
        {
            names.Add(name);
            values.Add(double.IsFinite(value) ? (float)value : 0);
        }
    }
}
