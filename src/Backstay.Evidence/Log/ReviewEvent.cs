using System.Text.Json.Serialization;
using Backstay.Evidence.Records;
using Backstay.Evidence.Screening;

namespace Backstay.Evidence.Log;

/// <summary>One line of a review's log.</summary>
/// <param name="By">Number of the member who did it; null for what the program did.</param>
internal sealed record LoggedEvent(DateTimeOffset At, int? By, ReviewEvent What);

/// <summary>Something that happened in a review. The log of these is the review: every count, table and figure is folded from it, and nothing is counted by hand.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Begun), "begun")]
[JsonDerivedType(typeof(Joined), "joined")]
[JsonDerivedType(typeof(Left), "left")]
[JsonDerivedType(typeof(Searched), "searched")]
[JsonDerivedType(typeof(Brought), "brought")]
[JsonDerivedType(typeof(Merged), "merged")]
[JsonDerivedType(typeof(Parted), "parted")]
[JsonDerivedType(typeof(Voted), "voted")]
[JsonDerivedType(typeof(Settled), "settled")]
[JsonDerivedType(typeof(Retrieved), "retrieved")]
[JsonDerivedType(typeof(Grouped), "grouped")]
[JsonDerivedType(typeof(Described), "described")]
[JsonDerivedType(typeof(Assigned), "assigned")]
[JsonDerivedType(typeof(ColumnsTold), "columns-told")]
[JsonDerivedType(typeof(Tagged), "tagged")]
[JsonDerivedType(typeof(Noted), "noted")]
[JsonDerivedType(typeof(NoteRemoved), "note-removed")]
[JsonDerivedType(typeof(ExtractionFields), "extraction-fields")]
[JsonDerivedType(typeof(Extracted), "extracted")]
[JsonDerivedType(typeof(ExtractionAgreed), "extraction-agreed")]
[JsonDerivedType(typeof(AppraisalFormChosen), "appraisal-form-chosen")]
[JsonDerivedType(typeof(ReportAppraised), "report-appraised")]
[JsonDerivedType(typeof(AppraisalSettled), "appraisal-settled")]
[JsonDerivedType(typeof(ThemeAdded), "theme-added")]
[JsonDerivedType(typeof(ThemeRenamed), "theme-renamed")]
[JsonDerivedType(typeof(CodeAdded), "code-added")]
[JsonDerivedType(typeof(CodeChanged), "code-changed")]
[JsonDerivedType(typeof(CodePlaced), "code-placed")]
[JsonDerivedType(typeof(CodesMerged), "codes-merged")]
[JsonDerivedType(typeof(Coded), "coded")]
[JsonDerivedType(typeof(Uncoded), "uncoded")]
[JsonDerivedType(typeof(ReadToEnd), "read-to-end")]
[JsonDerivedType(typeof(CodeMapped), "code-mapped")]
[JsonDerivedType(typeof(ConfidenceJudged), "confidence-judged")]
[JsonDerivedType(typeof(Published), "published")]
[JsonDerivedType(typeof(Withdrawn), "withdrawn")]
[JsonDerivedType(typeof(NameShown), "name-shown")]
[JsonDerivedType(typeof(Planned), "planned")]
[JsonDerivedType(typeof(SearchPlanned), "search-planned")]
internal abstract record ReviewEvent;

internal sealed record Begun(string Title, string Question, IReadOnlyList<ScreeningLevel> Levels) : ReviewEvent;

/// <param name="Member">Counted from 1; never given again, so that two people with the same initials stay two.</param>
internal sealed record Joined(int Member, string Name) : ReviewEvent;

internal sealed record Left(int Member) : ReviewEvent;

/// <param name="Wave">Searches that were run together, from 1 on.</param>
/// <param name="From">The first day of publication or entry that was asked for; null for no limit.</param>
/// <param name="Strategy">As it was typed there; null where it was not kept.</param>
internal sealed record Searched(int Wave, string Source, DateOnly? From, DateOnly? To, string? Strategy) : ReviewEvent;

/// <summary>Records came in, numbered one after the other.</summary>
/// <param name="Refused">Records of the file that could not be read.</param>
/// <param name="FilledIn">How many came from this source is not known: a total was spread over several, and no flow tells the number.</param>
/// <param name="Method">Null for what a database gave.</param>
internal sealed record Brought(string File, string Source, int Wave, int First, int Count, int Refused = 0, bool FilledIn = false, OtherMethod? Method = null) : ReviewEvent;

/// <summary>Which column is which in the tables of a source, so that the next one is read alike.</summary>
/// <param name="Columns">From the heading of a column to the field that it tells.</param>
internal sealed record ColumnsTold(string Name, IReadOnlyDictionary<string, string> Columns) : ReviewEvent;

/// <summary>Records that tell of the same publication count once.</summary>
/// <param name="Reason">What shows that they are the same.</param>
internal sealed record Merged(int Kept, IReadOnlyList<int> Others, string Reason) : ReviewEvent;

/// <summary>A record that had been merged stands for itself again.</summary>
internal sealed record Parted(int Record) : ReviewEvent;

/// <param name="ByChance">The record was drawn at random from all that nobody had begun; the estimate of recall rests on these.</param>
internal sealed record Voted(string Level, int Record, Decision Decision, string? Reason = null, string? Note = null, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool ByChance = false) : ReviewEvent;

/// <summary>What was agreed with a mediator.</summary>
internal sealed record Settled(string Level, int Record, Decision Decision, string? Reason = null, string? Note = null) : ReviewEvent;

/// <param name="Found">False where the report could not be had.</param>
internal sealed record Retrieved(int Record, bool Found) : ReviewEvent;

/// <summary>Reports that tell of the same study.</summary>
/// <param name="Study">Its name: "Nordin 2017".</param>
internal sealed record Grouped(string Study, IReadOnlyList<int> Reports) : ReviewEvent;

/// <summary>What the review takes in and leaves out, as of now.</summary>
/// <param name="For">Words that speak for a record, to be marked where it is read.</param>
/// <param name="Against">Words that speak against it.</param>
internal sealed record Described(IReadOnlyList<string> Include, IReadOnlyList<string> Exclude, IReadOnlyList<string> For, IReadOnlyList<string> Against) : ReviewEvent;

/// <summary>Who judges at a level.</summary>
/// <param name="Members">Empty for everybody.</param>
internal sealed record Assigned(string Level, IReadOnlyList<int> Members) : ReviewEvent;
