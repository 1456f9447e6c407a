namespace Backstay.Movement.Recognition;

/// <summary>A window with what comes before and after it: a few steps within sitting are one thing, the start of a walk another.</summary>
internal static class Surroundings
{
    /// <summary>Features of a row: its window's own, then the lesser and the greater of each usual feature in the windows before and after.</summary>
    public static int Length => Features.Names.Count + 2 * Features.Plain;

    /// <param name="windows">Features of one recording's windows, in order.</param>
    /// <param name="apart">How many windows further a window begins half its length later.</param>
    public static float[][] Of(IReadOnlyList<float[]> windows, int apart = 1)
    {
        var rows = new float[windows.Count][];
        for (var i = 0; i < rows.Length; i++)
        {
            // At its ends, a recording is taken to go on as it is.
            var (own, before, after) = (windows[i], windows[Math.Max(0, i - apart)], windows[Math.Min(rows.Length - 1, i + apart)]);
            rows[i] = new float[Length];
            own.CopyTo(rows[i], 0);
            for (var feature = 0; feature < Features.Plain; feature++)
            {
                rows[i][own.Length + feature] = Math.Min(before[feature], after[feature]);
                rows[i][own.Length + Features.Plain + feature] = Math.Max(before[feature], after[feature]);
            }
        }
        return rows;
    }
}
