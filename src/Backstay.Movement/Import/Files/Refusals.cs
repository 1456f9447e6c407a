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

    public IEnumerable<Refused> ToList(string file, string format) =>
        reasons.OrderByDescending(reason => reason.Value.Count).ThenBy(reason => reason.Key, StringComparer.Ordinal).Select(reason => new Refused(file, format, reason.Key, reason.Value.Count, reason.Value.Lines));
}
