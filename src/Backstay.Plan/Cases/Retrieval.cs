using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Backstay.Plan.Cases;

/// <summary>Finds the most alike cases by looking at all: exact, and quick enough for a million.</summary>
internal static class Retrieval
{
    /// <summary>One person's weeks are much alike; more of them would be one story told often.</summary>
    public const int MostOfOne = 2;

    /// <param name="without">A person whose weeks do not count.</param>
    /// <returns>Most alike first; of equals the earlier case.</returns>
    public static IReadOnlyList<Neighbour> Nearest(CaseBase cases, CaseQuery query, int most, int? without = null)
    {
        var best = new Best(most, MostOfOne);
        var at = Vector128.IsHardwareAccelerated ? OfferBlocks(cases, query, best, without) : 0;
        OfferPlainly(cases, query, best, at, cases.Count, without);
        return best.Held;
    }

    /// <summary>The same, one case after another; for machines without vectors, and to compare with.</summary>
    public static IReadOnlyList<Neighbour> NearestPlainly(CaseBase cases, CaseQuery query, int most, int? without = null)
    {
        var best = new Best(most, MostOfOne);
        OfferPlainly(cases, query, best, 0, cases.Count, without);
        return best.Held;
    }

    private static void OfferPlainly(CaseBase cases, CaseQuery query, Best best, int from, int to, int? without)
    {
        for (var number = from; number < to; number++)
            if (query.Similarity(number) is { } similarity && similarity > best.Bar && cases.Person(number) != without) best.Offer(new(number, cases.Person(number), similarity));
    }

    /// <summary>
    /// Sixteen cases at a time. A table of sixteen bytes is looked up for sixteen cases by one instruction; the sums need two bytes. Only a block with
    /// a case above the bar is looked at one by one, which after the first few thousand cases is hardly any.
    /// </summary>
    /// <returns>The first case that was left over.</returns>
    private static int OfferBlocks(CaseBase cases, CaseQuery query, Best best, int? without)
    {
        const int Block = 16;
        var narrow = query.Narrow.Select(part => (part.Column, Points: Vector128.Create(part.Points), Known: Vector128.Create(part.Known))).ToArray();
        var wide = query.Wide.ToArray();
        Span<byte> points = stackalloc byte[Block], known = stackalloc byte[Block];
        var at = 0;
        for (; at + Block <= cases.Count; at += Block)
        {
            var sum = new Sums();
            foreach (ref readonly var part in narrow.AsSpan())
            {
                var values = Vector128.Create(part.Column, at);
                sum.Add(Vector128.ShuffleNative(part.Points, values), Vector128.ShuffleNative(part.Known, values));
            }
            foreach (var part in wide)
            {
                var column = part.Column.AsSpan(at, Block);
                for (var i = 0; i < Block; i++) (points[i], known[i]) = (part.Points[column[i]], part.Known[column[i]]);
                sum.Add(Vector128.Create<byte>(points), Vector128.Create<byte>(known));
            }
            if (sum.AnyAbove(best.Bar)) OfferPlainly(cases, query, best, at, at + Block, without);
        }
        return at;
    }

    /// <summary>Points and known weights of sixteen cases.</summary>
    private struct Sums
    {
        private Vector128<ushort> points, morePoints, known, moreKnown;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(Vector128<byte> newPoints, Vector128<byte> newKnown)
        {
            var (lower, upper) = Vector128.Widen(newPoints);
            points += lower;
            morePoints += upper;
            (lower, upper) = Vector128.Widen(newKnown);
            known += lower;
            moreKnown += upper;
        }

        public readonly bool AnyAbove(float bar) => AnyAbove(points, known, bar) || AnyAbove(morePoints, moreKnown, bar);

        private static bool AnyAbove(Vector128<ushort> points, Vector128<ushort> known, float bar)
        {
            var ((lower, upper), (lowerKnown, upperKnown)) = (Vector128.Widen(points), Vector128.Widen(known));
            return (Above(lower, lowerKnown, bar) | Above(upper, upperKnown, bar)) != Vector128<int>.Zero;
        }

        // The same division as that of one case, so that both agree to the last bit.
        private static Vector128<int> Above(Vector128<uint> points, Vector128<uint> known, float bar)
        {
            var share = Vector128.ConvertToSingle(points.AsInt32()) / Vector128.ConvertToSingle(known.AsInt32());
            return Vector128.GreaterThan(share, Vector128.Create(bar)).AsInt32() & Vector128.GreaterThanOrEqual(known.AsInt32(), Vector128.Create(CaseAttributes.Floor));
        }
    }
}
