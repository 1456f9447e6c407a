namespace Backstay.Evidence.Screening.Agreement;

/// <summary>How often one reviewer chose a category (row) where the other chose one (column).</summary>
internal sealed class CrossTable
{
    private readonly int[,] counts;
    private readonly int[] rows, columns;

    /// <exception cref="ArgumentException">The table is not square, is empty, or holds a negative count.</exception>
    public CrossTable(int[,] counts)
    {
        if (counts.GetLength(0) != counts.GetLength(1) || counts.GetLength(0) < 2) throw new ArgumentException("A table of agreement has as many rows as columns, two at least.", nameof(counts));
        if (counts.Cast<int>().Any(count => count < 0)) throw new ArgumentException("A count is not negative.", nameof(counts));
        this.counts = counts;
        Categories = counts.GetLength(0);
        rows = [.. Enumerable.Range(0, Categories).Select(i => Enumerable.Range(0, Categories).Sum(j => counts[i, j]))];
        columns = [.. Enumerable.Range(0, Categories).Select(j => Enumerable.Range(0, Categories).Sum(i => counts[i, j]))];
        Records = rows.Sum();
        if (Records == 0) throw new ArgumentException("Nothing was judged by both.", nameof(counts));
    }

    public int Categories { get; }
    public int Records { get; }
    public int Agreed => Enumerable.Range(0, Categories).Sum(i => counts[i, i]);

    /// <summary>Share of records on which both chose the same.</summary>
    public double Observed => (double)Agreed / Records;

    /// <summary>Share on which they would have by chance alone, each keeping to their own habits.</summary>
    public double Chance => Enumerable.Range(0, Categories).Sum(i => Row(i) * Column(i));

    public double Share(int row, int column) => (double)counts[row, column] / Records;

    public double Row(int category) => (double)rows[category] / Records;

    public double Column(int category) => (double)columns[category] / Records;

    /// <summary>One list of counts for each record, by category, as statistics for several reviewers take them.</summary>
    public IEnumerable<int[]> ByRecord()
    {
        for (var i = 0; i < Categories; i++)
            for (var j = 0; j < Categories; j++)
                for (var n = 0; n < counts[i, j]; n++)
                {
                    var record = new int[Categories];
                    record[i]++;
                    record[j]++;
                    yield return record;
                }
    }
}
