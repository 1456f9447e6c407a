using Backstay.Movement.Import.Counting;

namespace Backstay.Movement.Import.Files;

/// <summary>Takes what one file tells, flags its positions and hands all on.</summary>
internal sealed class FileFindings(DateTimeOffset now, Sorted<OwnedFix> fixes, Sorted<OwnedSpell> spells) : IFindings
{
    /// <summary>Who it is where a file does not say.</summary>
    public const string Somebody = "1";

    private const int LongestPerson = 100, MostPeople = 1000;

    private readonly Dictionary<string, Flagging> flaggings = [];
    private readonly Dictionary<string, long> flags = [];
    private readonly Refusals refusals = new();
    private string person = Somebody;
    private long points, stretches;

    public void Of(string person) => this.person = person.Length > LongestPerson ? person[..LongestPerson] : person.Length > 0 ? person : Somebody;

    public void Add(Fix fix)
    {
        points++;
        Flagging().Add(fix);
    }

    public void Add(Spell spell)
    {
        if (spell.End <= spell.Start) Refuse("A stretch of time that ends when it begins, or before.");
        else if (spell.End - spell.Start > Overlaps.Longest) Refuse("A stretch of more than a day, so that nobody can say in which minutes somebody moved.");
        else if (spell.Start > now.AddDays(1)) Refuse("A stretch of time in the future. Look at the date of the phone or watch.");
        else
        {
            stretches++;
            spells.Add(new(person, spell));
        }
    }

    public void Refuse(string reason, long? line = null) => refusals.Add(reason, line);

    public void Complete()
    {
        foreach (var flagging in flaggings.Values) flagging.Complete();
        flaggings.Clear();
    }

    public Understood Understood(string file, string format) => new(file, format, points, stretches, flags);

    public IEnumerable<Refused> Refused(string file, string format) => refusals.ToList(file, format);

    public bool IsEmpty => points + stretches == 0;

    /// <summary>As it stands in tables: empty for a position that counts.</summary>
    public static string Told(FixFlag flag) => flag == FixFlag.None ? "" : flag.ToString().ToLowerInvariant();

    private Flagging Flagging()
    {
        if (flaggings.TryGetValue(person, out var known)) return known;
        if (flaggings.Count == MostPeople) Complete();
        var whose = person;
        return flaggings[whose] = new(now, fix =>
        {
            if (Told(fix.Flag) is { Length: > 0 } flag) flags[flag] = flags.GetValueOrDefault(flag) + 1;
            fixes.Add(new(whose, fix));
        });
    }
}
