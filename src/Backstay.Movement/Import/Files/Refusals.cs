namespace Backstay.Movement.Import.Files;

/// <summary>Gathers why records of one file were refused, so that a million of them are a few lines.</summary>
internal sealed class Refusals
{
    private const int MostReasons = 100, MostLines = 5;
    private const string More = "Other reasons.";

    private readonly Dictionary<string, (long Count, List<long> Lines)> reasons = [];

    public void Add(string reason, long? line)
    {
        if (!reasons.ContainsKey(reason) && reasons.Count >= MostReasons) reason = More;
        var (count, lines) = reasons.TryGetValue(reason, out var known) ? known : (0, []);
        if (line is { } number && lines.Count < MostLines) lines.Add(number);
        reasons[reason] = (count + 1, lines);
    }

    /// <summary>The most frequent first.</summary>
    public IEnumerable<(string Reason, long Count, IReadOnlyList<long> Lines)> All =>
        reasons.OrderByDescending(reason => reason.Value.Count).ThenBy(reason => reason.Key, StringComparer.Ordinal).Select(reason => (reason.Key, reason.Value.Count, (IReadOnlyList<long>)reason.Value.Lines));

    public IEnumerable<Refused> ToList(string file, string format) => All.Select(one => new Refused(file, format, one.Reason, one.Count, one.Lines));
}
