namespace Backstay.Plan.Cases;

/// <summary>
/// Many cases, stored by attribute: one array each, of the same length. Immutable, and made anew each day, so that ages hold. A million cases
/// take about 40 MB.
/// </summary>
internal sealed class CaseBase
{
    private readonly int[] persons, firstDone;
    private readonly ushort[] doneItems;
    private readonly byte[] doneLevels;
    private readonly string[] items;
    private readonly bool?[] good;
    private readonly float[] painChanges;
    private readonly short[] walking;

    private CaseBase(Builder built)
    {
        (Narrow, Wide) = ([.. built.Narrow.Select(column => column.ToArray())], [.. built.Wide.Select(column => column.ToArray())]);
        (persons, firstDone, good, painChanges, walking) = ([.. built.Persons], [.. built.FirstDone, built.DoneItems.Count], [.. built.Good], [.. built.PainChanges], [.. built.Walking]);
        (doneItems, doneLevels, items) = ([.. built.DoneItems], [.. built.DoneLevels], [.. built.Items.Keys]);
        (Today, ShareGood) = (built.Today, Share(good));
    }

    /// <summary>Takes over some cases of another base.</summary>
    private CaseBase(CaseBase other, int[] kept)
    {
        (Narrow, Wide) = ([.. other.Narrow.Select(Kept)], [.. other.Wide.Select(Kept)]);
        (persons, good, painChanges, walking, items) = (Kept(other.persons), Kept(other.good), Kept(other.painChanges), Kept(other.walking), other.items);
        int[] done = [.. kept.SelectMany(number => Enumerable.Range(other.firstDone[number], other.firstDone[number + 1] - other.firstDone[number]))];
        (doneItems, doneLevels) = ([.. done.Select(at => other.doneItems[at])], [.. done.Select(at => other.doneLevels[at])]);
        firstDone = new int[kept.Length + 1];
        for (var i = 0; i < kept.Length; i++) firstDone[i + 1] = firstDone[i] + other.firstDone[kept[i] + 1] - other.firstDone[kept[i]];
        (Today, ShareGood) = (other.Today, Share(good));

        T[] Kept<T>(T[] column) => [.. kept.Select(number => column[number])];
    }

    public DateOnly Today { get; }

    public int Count => persons.Length;

    /// <summary>Of the cases whose outcome is known, 0 to 1.</summary>
    public double ShareGood { get; }

    /// <summary>The columns of the attributes that are narrow, in their order.</summary>
    public byte[][] Narrow { get; }

    /// <summary>The columns of the others.</summary>
    public ushort[][] Wide { get; }

    /// <param name="today">Cases are as old as they are on this day.</param>
    public static CaseBase Of(IEnumerable<Case> cases, DateOnly today)
    {
        var builder = new Builder(today);
        foreach (var one in cases) builder.Add(one);
        return new(builder);
    }

    /// <summary>The same without all weeks of some people.</summary>
    public CaseBase Without(IReadOnlySet<int> people) => new(this, [.. Enumerable.Range(0, Count).Where(number => !people.Contains(persons[number]))]);

    public int Person(int number) => persons[number];

    public bool? IsGood(int number) => good[number];

    /// <returns>Null where it was not told.</returns>
    public double? PainChange(int number) => float.IsNaN(painChanges[number]) ? null : painChanges[number];

    public int? WalkingMinutes(int number) => walking[number] < 0 ? null : walking[number];

    public IEnumerable<DoneItem> Done(int number)
    {
        for (var at = firstDone[number]; at < firstDone[number + 1]; at++) yield return new(items[doneItems[at]], doneLevels[at]);
    }

    private static double Share(bool?[] good)
    {
        var told = good.Count(one => one is not null);
        return told == 0 ? 0 : (double)good.Count(one => one == true) / told;
    }

    private sealed class Builder(DateOnly today)
    {
        private static readonly CaseAttribute[] NarrowOnes = [.. CaseAttributes.All.Where(attribute => attribute.IsNarrow)], WideOnes = [.. CaseAttributes.All.Where(attribute => !attribute.IsNarrow)];

        public DateOnly Today => today;
        public List<byte>[] Narrow { get; } = [.. NarrowOnes.Select(_ => new List<byte>())];
        public List<ushort>[] Wide { get; } = [.. WideOnes.Select(_ => new List<ushort>())];
        public List<int> Persons { get; } = [];
        public List<int> FirstDone { get; } = [];
        public List<ushort> DoneItems { get; } = [];
        public List<byte> DoneLevels { get; } = [];
        public List<bool?> Good { get; } = [];
        public List<float> PainChanges { get; } = [];
        public List<short> Walking { get; } = [];
        public OrderedDictionary<string, ushort> Items { get; } = [];

        public void Add(Case one)
        {
            for (var i = 0; i < NarrowOnes.Length; i++) Narrow[i].Add((byte)Code(NarrowOnes[i], one));
            for (var i = 0; i < WideOnes.Length; i++) Wide[i].Add((ushort)Code(WideOnes[i], one));
            Persons.Add(one.Person);
            FirstDone.Add(DoneItems.Count);
            foreach (var done in one.Done)
            {
                if (!Items.TryGetValue(done.ItemId, out var item)) Items.Add(done.ItemId, item = checked((ushort)Items.Count));
                DoneItems.Add(item);
                DoneLevels.Add((byte)done.Level);
            }
            Good.Add(one.IsGood);
            PainChanges.Add((float?)one.Outcome.PainChange ?? float.NaN);
            Walking.Add((short?)one.WalkingMinutes ?? -1);
        }

        private int Code(CaseAttribute attribute, Case one) => attribute.Code(one.Situation, today) ?? attribute.Unknown;
    }
}
