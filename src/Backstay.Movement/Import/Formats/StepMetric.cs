using System.Text.Json;

namespace Backstay.Movement.Import.Formats;

/// <summary>
/// One metric of Health Auto Export. Its name may stand behind its values, and nothing says whether those are of minutes, hours or days,
/// so the first ones wait until both are known.
/// </summary>
internal sealed class StepMetric(IFindings findings)
{
    private const string Steps = "step_count";
    private const int MostWaiting = 100_000, MostAMinute = 300;

    private readonly List<Row> waiting = [];
    private TimeSpan? length;
    private bool hasLost;

    public string? Name { get; set; }

    public void Take(JsonElement value, long number)
    {
        if (Name is not (null or Steps) || value.At("qty").Number() is not { } count) return;
        var start = Moments.OfApple((value.At("date").Text() ?? value.At("start").Text() ?? value.At("startDate").Text()));
        var end = Moments.OfApple(value.At("end").Text() ?? value.At("endDate").Text());
        waiting.Add(new(start, end, count, value.At("source").Text() ?? "Health Auto Export", number));
        if (waiting.Count == MostWaiting || length is not null) Tell();
    }

    public void End()
    {
        Tell();
        (Name, length, hasLost) = (null, null, false);
        waiting.Clear();
    }

    private void Tell()
    {
        hasLost |= Name is null && waiting.Count == MostWaiting;
        if (Name == Steps)
        {
            if (hasLost) findings.Refuse("The steps have their name behind them, and are so many that only the last could be used. Export a shorter time.");
            hasLost = false;
            length ??= LengthOf(waiting);
            foreach (var row in waiting) Tell(row, length.Value);
        }
        waiting.Clear();
    }

    private void Tell(Row row, TimeSpan usual)
    {
        // An hour with a fraction of a step is an hour without.
        if (Math.Round(row.Count) == 0) return;
        if (row.Start is not { } start) findings.Refuse(Admission.NoDate, row.Number);
        else if (row.End is null && usual == TimeSpan.FromDays(1))
            findings.Refuse("Steps of a whole day do not tell when somebody walked. In the app, choose minutes or hours as time grouping.", row.Number);
        else findings.Admit(start, row.End ?? start + usual, Motion.Walk, row.Count, row.Source, row.Number);
    }

    private static TimeSpan LengthOf(List<Row> rows)
    {
        var dated = rows.Where(row => row is { Start: not null, End: null }).ToList();
        bool All(Func<DateTimeOffset, bool> isSo) => dated.All(row => isSo(row.Start!.Value));
        if (dated.Count == 0 || !All(at => at is { Minute: 0, Second: 0 })) return TimeSpan.FromMinutes(1);
        // One full hour, or one midnight, may be chance.
        var isMore = dated.Count > 1 || dated[0].Count > MostAMinute;
        if (All(at => at.Hour == 0) && isMore) return TimeSpan.FromDays(1);
        return isMore ? TimeSpan.FromHours(1) : TimeSpan.FromMinutes(1);
    }

    private readonly record struct Row(DateTimeOffset? Start, DateTimeOffset? End, double Count, string Source, long Number);
}
