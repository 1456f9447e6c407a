using System.Globalization;
using Backstay.Movement.Import.Counting;
using nietras.SeparatedValues;

namespace Backstay.Movement.Import.Files;

/// <summary>Writes what was found, in the order of people and time, the same thing once.</summary>
internal static class ImportTables
{
    private const string Moment = "yyyy-MM-dd'T'HH:mm:ss.FFF'Z'";

    public static (long Written, long Repeated) WritePoints(string path, IEnumerable<OwnedFix> fixes, CancellationToken ct)
    {
        var (written, repeated, last) = (0L, 0L, (OwnedFix?)null);
        using var writer = Table().ToFile(path);
        writer.Header.Add("person", "time_utc", "lat", "lon", "accuracy_m", "flag");
        foreach (var one in fixes)
        {
            ct.ThrowIfCancellationRequested();
            if (last?.IsSameAs(one) == true) repeated++;
            else
            {
                using var row = writer.NewRow(CancellationToken.None);
                row["person"].Set(one.Person);
                row["time_utc"].Set(Told(one.Fix.At));
                row["lat"].Format(Math.Round(one.Fix.Latitude, 7));
                row["lon"].Format(Math.Round(one.Fix.Longitude, 7));
                if (one.Fix.Accuracy is { } accuracy) row["accuracy_m"].Format(Math.Round(accuracy, 1));
                else row["accuracy_m"].Set("");
                row["flag"].Set(FileFindings.Told(one.Fix.Flag));
                written++;
            }
            last = one;
        }
        return (written, repeated);
    }

    public static (long Written, long Repeated) WriteMinutes(string path, IEnumerable<OwnedSpell> spells, CancellationToken ct)
    {
        var (written, repeated) = (0L, 0L);
        using var writer = Table().ToFile(path);
        writer.Header.Add("person", "start_utc", "end_utc", "kind", "steps", "source");
        foreach (var (person, own) in ByPerson(Once(spells, () => repeated++)))
            foreach (var minute in Overlaps.Resolve(own))
            {
                ct.ThrowIfCancellationRequested();
                using var row = writer.NewRow(CancellationToken.None);
                row["person"].Set(person);
                row["start_utc"].Set(Told(minute.Start));
                row["end_utc"].Set(Told(minute.End));
                row["kind"].Set(minute.Motion.ToString().ToLowerInvariant());
                if (minute.Steps is { } steps) row["steps"].Format(steps);
                else row["steps"].Set("");
                row["source"].Set(minute.Source);
                written++;
            }
        return (written, repeated);
    }

    private static IEnumerable<OwnedSpell> Once(IEnumerable<OwnedSpell> spells, Action repeated)
    {
        OwnedSpell? last = null;
        foreach (var one in spells)
        {
            if (last?.IsSameAs(one) == true) repeated();
            else yield return one;
            last = one;
        }
    }

    // One pass over what is too much for memory: each person's part has to be read to its end before the next.
    private static IEnumerable<(string Person, IEnumerable<Spell> Spells)> ByPerson(IEnumerable<OwnedSpell> spells)
    {
        using var all = spells.GetEnumerator();
        var more = all.MoveNext();
        while (more)
        {
            var person = all.Current.Person;
            yield return (person, Own(person));
        }

        IEnumerable<Spell> Own(string person)
        {
            while (more && all.Current.Person == person)
            {
                yield return all.Current.Spell;
                more = all.MoveNext();
            }
        }
    }

    private static SepWriterOptions Table() => Sep.New(',').Writer(options => options with { Escape = true });

    private static string Told(DateTimeOffset at) => at.UtcDateTime.ToString(Moment, CultureInfo.InvariantCulture);
}
