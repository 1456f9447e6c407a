using System.Numerics;

namespace Backstay.Plan.Cases;

/// <summary>How alike two known values of one attribute are, 0 to 1. Values come as small whole numbers, as they are stored.</summary>
/// <param name="asked">Of the person for whom something is looked for.</param>
/// <param name="held">Of a case.</param>
internal delegate double Local(int asked, int held);

/// <summary>The local similarities of case-based reasoning, one for each type of value.</summary>
internal static class Likeness
{
    public static Local Exact { get; } = (asked, held) => asked == held ? 1 : 0;

    /// <summary>Sets as bits: what both have, of what either has. Two empty sets are alike.</summary>
    public static Local Jaccard { get; } = (asked, held) =>
        (asked | held) == 0 ? 1 : (double)BitOperations.PopCount((uint)(asked & held)) / BitOperations.PopCount((uint)(asked | held));

    /// <summary>Falls in a straight line to nothing at a distance of <paramref name="range"/>.</summary>
    public static Local Near(double range) => (asked, held) => Math.Max(0, 1 - Math.Abs(asked - held) / range);

    /// <summary>More is as good; less falls as <see cref="Near"/>. ("More is better": McSherry, Similarity and Compromise, ICCBR 2003.)</summary>
    public static Local AtLeast(double range) => (asked, held) => held >= asked ? 1 : Near(range)(asked, held);

    /// <summary>Less is as good; more falls as <see cref="Near"/>. ("Less is better", as above.)</summary>
    public static Local AtMost(double range) => (asked, held) => held <= asked ? 1 : Near(range)(asked, held);

    /// <summary>Named values, written out: a row for each that is asked, a column for each that is held.</summary>
    public static Local Table(double[][] table) => (asked, held) => table[asked][held];

    /// <summary>Halves with each <paramref name="halfLife"/> that a case is older, whatever is asked.</summary>
    public static Local Decay(double halfLife) => (_, held) => Math.Pow(.5, held / halfLife);
}
