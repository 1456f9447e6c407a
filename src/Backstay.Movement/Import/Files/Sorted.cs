namespace Backstay.Movement.Import.Files;

/// <summary>Puts any number of things in order with few of them in memory: full portions are sorted and laid aside in files, and merged at the end.</summary>
/// <param name="folder">For the portions; they are gone when this is disposed of.</param>
internal sealed class Sorted<T>(string folder, IComparer<T> order, Action<BinaryWriter, T> write, Func<BinaryReader, T> read, int inMemory = 100_000) : IDisposable
{
    private readonly List<T> portion = [];
    private readonly List<string> files = [];

    public void Add(T one)
    {
        portion.Add(one);
        if (portion.Count == inMemory) LayAside();
    }

    /// <summary>All of them in order; equal ones in any.</summary>
    public IEnumerable<T> All()
    {
        portion.Sort(order);
        var portions = files.Select(Read).Append(portion).Select(one => one.GetEnumerator()).ToList();
        try
        {
            var next = new PriorityQueue<IEnumerator<T>, T>(order);
            foreach (var one in portions)
                if (one.MoveNext()) next.Enqueue(one, one.Current);
            while (next.TryDequeue(out var first, out var current))
            {
                yield return current;
                if (first.MoveNext()) next.Enqueue(first, first.Current);
            }
        }
        finally
        {
            foreach (var one in portions) one.Dispose();
        }
    }

    public void Dispose()
    {
        foreach (var file in files) File.Delete(file);
    }

    private void LayAside()
    {
        portion.Sort(order);
        var path = Path.Combine(folder, $"{typeof(T).Name}-{files.Count}");
        files.Add(path);
        using var writer = new BinaryWriter(File.Create(path));
        writer.Write(portion.Count);
        foreach (var one in portion) write(writer, one);
        portion.Clear();
    }

    private IEnumerable<T> Read(string path)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        for (var left = reader.ReadInt32(); left > 0; left--) yield return read(reader);
    }
}
