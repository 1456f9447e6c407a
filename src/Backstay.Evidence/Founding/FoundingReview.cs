using Backstay.Evidence.Log;
using Backstay.Evidence.Screening;

namespace Backstay.Evidence.Founding;

/// <summary>
/// The review that Backstay is built from, as a log to open and replay: Svendsen et al., BMJ Open 2020;10:e038800, in its own counts, databases, waves, reviewers and rules.
/// The article tells totals: which record came from where, and what each of the two reviewers of a record said, is filled in here as evenly and as unanimously as can be.
/// </summary>
internal static class FoundingReview
{
    private const int Identified = 14_191, Duplicates = 5_973, ToAbstract = 782, ToFullText = 105, Reports = 5;

    private static readonly string[] Databases = ["MEDLINE", "Embase", "CINAHL", "PsycINFO", "Cochrane Library", "DoPHER", "TRoPHI", "Web of Science", "OTseeker"];

    // Published months; a search is dated on their first and last day.
    private static readonly (DateOnly From, DateOnly To)[] Waves = [(new(2000, 1, 1), new(2016, 3, 31)), (new(2016, 3, 1), new(2016, 10, 31)), (new(2016, 10, 1), new(2018, 12, 31))];

    // KC screened and is named as a mediator as well; the rules here do not let one person do both for a record.
    private static readonly string[] Team = ["JK", "MJS", "KC", "KWW", "BIN", "CDNR", "MS", "FM"];
    private const int Screeners = 4;

    private static readonly (string Study, int Reports)[] Studies = [("Oneself", 2), ("Get Well Fast", 1), ("MyBehaviorCBP", 1), ("Web-BCPA", 1)];

    public static IEnumerable<LoggedEvent> Log()
    {
        var began = new DateTimeOffset(Waves[0].To, TimeOnly.MinValue, TimeSpan.Zero);
        LoggedEvent At(int? by, ReviewEvent what, int wave = 0) => new(wave == 0 ? began : new(Waves[wave - 1].To, TimeOnly.MinValue, TimeSpan.Zero), by, what);

        yield return At(null, new Begun("Barriers and facilitators to patient uptake and utilisation of digital interventions for the self-management of low back pain",
            "What makes people with low back pain take up, and keep using, digital help?", ScreeningLevel.Usual));
        for (var member = 1; member <= Team.Length; member++) yield return At(null, new Joined(member, Team[member - 1]));
        foreach (var one in Files()) yield return At(null, one.Event, one.Wave);
        var unique = Identified - Duplicates;
        for (var other = unique + 1; other <= Identified; other++) yield return At(null, new Merged((other - unique - 1) % unique + 1, [other], "The article tells that they are duplicates."), Waves.Length);
        foreach (var (level, screened, included) in new[] { ("title", unique, ToAbstract), ("abstract", ToAbstract, ToFullText), ("full-text", ToFullText, Reports) })
        {
            for (var record = 1; record <= screened; record++)
            {
                var decision = record <= included ? Decision.Include : Decision.Exclude;
                yield return At(record % Screeners + 1, new Voted(level, record, decision), Waves.Length);
                yield return At((record + 1) % Screeners + 1, new Voted(level, record, decision), Waves.Length);
            }
        }
        var report = 0;
        foreach (var (study, reports) in Studies) yield return At(null, new Grouped(study, [.. Enumerable.Range(0, reports).Select(_ => ++report)]), Waves.Length);
    }

    private static IEnumerable<(ReviewEvent Event, int Wave)> Files()
    {
        var (parts, first) = (Databases.Length * Waves.Length, 1);
        for (var part = 0; part < parts; part++)
        {
            var (wave, source) = (part / Databases.Length + 1, Databases[part % Databases.Length]);
            var count = Identified * (part + 1) / parts - Identified * part / parts;
            yield return (new Searched(wave, source, Waves[wave - 1].From, Waves[wave - 1].To, null), wave);
            yield return (new Brought($"{source}, wave {wave}", source, wave, first, count, FilledIn: true), wave);
            first += count;
        }
    }
}
