using Backstay.Evidence.Marks;
using Backstay.Evidence.Records.Tables;
using Backstay.Evidence.Screening;

namespace Backstay.Evidence.Log;

/// <summary>A review as its log tells it so far. The same log gives the same state, always.</summary>
internal sealed class ReviewState
{
    private readonly List<Brought> brought = [];
    private readonly List<Searched> searches = [];
    private readonly Dictionary<int, string> members = [];
    private readonly HashSet<int> gone = [];
    private readonly Dictionary<(int Level, int Record), Judgement> judgements = [];
    private readonly Dictionary<int, bool> retrieved = [];
    private readonly Dictionary<int, string> studies = [];

    public string Title { get; private set; } = "";
    public string Question { get; private set; } = "";
    public IReadOnlyList<ScreeningLevel> Levels { get; private set; } = [];
    public ScreeningState Screening { get; } = new();
    public IReadOnlyList<Brought> Files => brought;
    public IReadOnlyList<Searched> Searches => searches;

    /// <summary>Names by number, those who left among them.</summary>
    public IReadOnlyDictionary<int, string> Members => members;

    /// <summary>What the team makes of the reports that are included.</summary>
    public FindingsState Findings { get; } = new();

    /// <summary>Tags and notes of the team.</summary>
    public RecordMarks Marks { get; } = new();

    /// <summary>Which column is which in the team's tables.</summary>
    public KnownTables Tables { get; } = new();

    public ReportingState Reporting { get; } = new();

    /// <summary>How many happened so far.</summary>
    public int Events { get; private set; }

    /// <summary>Records that came in, duplicates among them; they are numbered from 1 to this.</summary>
    public int Identified { get; private set; }

    /// <summary>Of the searches; 0 before the first.</summary>
    public int LastWave => brought.Select(file => file.Wave).Concat(searches.Select(search => search.Wave)).DefaultIfEmpty().Max();

    /// <summary>Which records are one publication.</summary>
    public Merges Merges { get; } = new();

    public int Duplicates => Merges.Count;

    /// <summary>Records that stand for a publication.</summary>
    public IEnumerable<int> Unique => Enumerable.Range(1, Identified).Where(record => Merges.KeptFor(record) is null);

    /// <returns>The state after all of a log.</returns>
    /// <exception cref="ReviewRuleException">Something in it was not allowed; the message names the line.</exception>
    public static ReviewState Of(IEnumerable<LoggedEvent> log)
    {
        var (state, line) = (new ReviewState(), 0);
        foreach (var one in log)
        {
            line++;
            try
            {
                state.Apply(one);
            }
            catch (ReviewRuleException refused)
            {
                throw new ReviewRuleException($"Line {line}: {refused.Message}");
            }
        }
        return state;
    }

    public int? PlaceOf(string level) => Levels.Select((one, at) => (one.Id, at)).Where(one => one.Id == level).Select(one => (int?)one.at).FirstOrDefault();

    /// <summary>Records wait at some level to be judged or settled. What could not be had cannot be read.</summary>
    public bool IsOpen => Unique.Any(record => Enumerable.Range(0, Levels.Count).Any(level => At(level, record) is { IsDone: false } && !(level == Levels.Count - 1 && IsRetrieved(record) == false)));

    public bool Works(int member) => members.ContainsKey(member) && !gone.Contains(member);

    public int? KeptFor(int record) => Merges.KeptFor(record);

    public string? StudyOf(int report) => studies.GetValueOrDefault(report);

    public bool? IsRetrieved(int record) => retrieved.TryGetValue(record, out var found) ? found : null;

    /// <returns>Null where the record did not get to that level, or stands for nothing by itself.</returns>
    public Judgement? At(int level, int record) =>
        record < 1 || record > Identified || KeptFor(record) is not null || level >= Levels.Count ? null
        : judgements.TryGetValue((level, record), out var known) ? known
        : level == 0 || At(level - 1, record)?.Standing == Standing.Included ? new Judgement(Levels[level], []) : null;

    /// <exception cref="ReviewRuleException">The rules of the review do not allow it; nothing has changed.</exception>
    public void Apply(LoggedEvent logged)
    {
        switch (logged.What)
        {
            case Begun begun when Levels.Count == 0: (Title, Question, Levels) = (begun.Title, begun.Question, begun.Levels); break;
            case Begun: throw new ReviewRuleException("This review has begun already.");
            case Joined joined: Join(joined); break;
            case Left left: Leave(left.Member); break;
            case Searched searched: searches.Add(searched); Reporting.NextSearch.Hear(searched.Wave, logged.At); break;
            case Brought one: Bring(one); if (one.Method is null) Reporting.NextSearch.Hear(one.Wave, logged.At); break;
            case Merged merged: Merge(merged); break;
            case Parted parted: Merges.Part(parted.Record); break;
            case Voted voted: Screening.Hear(Judge(voted.Level, voted.Record, at => Screening.Admits(this, at, Who(logged)).With(new(Who(logged), voted.Decision, voted.Reason))), Who(logged), voted); break;
            case Settled settled: Judge(settled.Level, settled.Record, at => at.SettledBy(new(Who(logged), settled.Decision, settled.Reason))); Screening.Hear(settled); break;
            case Described described: Screening.Describe(described); break;
            case Assigned assigned: Screening.Assign(this, assigned); break;
            case Retrieved one: retrieved[Known(one.Record)] = one.Found; break;
            case Grouped grouped: foreach (var report in grouped.Reports.Select(Known).ToList()) studies[report] = grouped.Study; break;
            case ColumnsTold told: Tables.Apply(told); break;
            case MarkEvent mark: Known(mark.Record); Marks.Apply(this, mark, Who(logged), logged.At); break;
            default: if (!Reporting.Apply(logged, Who(logged), this)) Findings.Apply(logged, Who(logged), this); break;
        }
        Events++;
    }

    private void Join(Joined joined)
    {
        if (!members.TryAdd(joined.Member, joined.Name)) throw new ReviewRuleException($"There is a member {joined.Member} already.");
    }

    private void Leave(int member)
    {
        if (!Works(member)) throw new ReviewRuleException($"There is no member {member}.");
        gone.Add(member);
        Findings.Leave(member);
        foreach (var ((level, record), judgement) in judgements.ToList()) judgements[(level, record)] = judgement.Without(member);
    }

    private void Bring(Brought one)
    {
        if (one.First != Identified + 1) throw new ReviewRuleException($"The next record is number {Identified + 1}, not {one.First}.");
        brought.Add(one);
        Identified += one.Count;
    }

    private void Merge(Merged merged)
    {
        foreach (var record in merged.Others.Append(merged.Kept)) Known(record);
        Merges.Add(merged);
    }

    /// <returns>How it stood before.</returns>
    private Judgement Judge(string level, int record, Func<Judgement, Judgement> act)
    {
        var place = PlaceOf(level) ?? throw new ReviewRuleException($"There is no level {level}.");
        var before = At(place, record) ?? throw Unknown(record, $"is not at the level of {Levels[place].Name.ToLowerInvariant()}");
        var after = act(before);
        if (after.Standing != Standing.Included && judgements.GetValueOrDefault((place + 1, record))?.Votes.Count > 0) throw Unknown(record, "has gone on, and is judged at the next level already");
        judgements[(place, record)] = after;
        return before;
    }

    private int Who(LoggedEvent logged) => logged.By is { } member && Works(member) ? member : throw new ReviewRuleException("Only a member of the team can do this.");

    private int Known(int record) => record >= 1 && record <= Identified ? record : throw Unknown(record, "did not come in");

    private static ReviewRuleException Unknown(int record, string what) => new($"Record {record} {what}.");
}
