using Backstay.Evidence.Appraisal;
using Backstay.Evidence.Coding;
using Backstay.Evidence.Model;

namespace Backstay.Evidence.Log;

/// <summary>Something that is done with one report that the review includes.</summary>
internal abstract record ReportEvent(int Record) : ReviewEvent;

/// <summary>What is taken from each report.</summary>
internal sealed record ExtractionFields(IReadOnlyList<string> Fields) : ReviewEvent;

/// <param name="Values">By field; what the report does not tell is left out.</param>
internal sealed record Extracted(int Record, IReadOnlyDictionary<string, string> Values) : ReportEvent(Record);

/// <summary>What two who extracted a report agreed on.</summary>
internal sealed record ExtractionAgreed(int Record, IReadOnlyDictionary<string, string> Values) : ReportEvent(Record);

internal sealed record AppraisalFormChosen(AppraisalForm Form) : ReviewEvent;

/// <param name="Answers">By item; those not looked at yet are left out.</param>
internal sealed record ReportAppraised(int Record, IReadOnlyDictionary<int, Answer> Answers) : ReportEvent(Record);

/// <param name="Why">What settled it.</param>
internal sealed record AppraisalSettled(int Record, int Item, Answer Answer, string Why) : ReportEvent(Record);

/// <param name="Under">The theme that it is a subtheme of; null for a theme.</param>
internal sealed record ThemeAdded(Guid Theme, string Name, Guid? Under = null) : ReviewEvent;

internal sealed record ThemeRenamed(Guid Theme, string Name) : ReviewEvent;

/// <param name="Perspective">Whose view it is where that is not the patients'.</param>
/// <param name="In">A theme or subtheme.</param>
internal sealed record CodeAdded(Guid Code, string Name, Sense Sense, string? Perspective = null, string? Memo = null, Guid? In = null) : ReviewEvent;

internal sealed record CodeChanged(Guid Code, string Name, string? Memo) : ReviewEvent;

/// <param name="In">Null takes it out of all themes.</param>
/// <param name="Also">It stands where it stood as well.</param>
internal sealed record CodePlaced(Guid Code, Guid? In, bool Also = false) : ReviewEvent;

internal sealed record CodesMerged(Guid From, Guid Into) : ReviewEvent;

/// <param name="Start">UTF-16 units from the begin of the report's text.</param>
/// <param name="End">The unit after the last.</param>
internal sealed record Coded(int Record, Guid Passage, int Start, int End, Guid Code) : ReportEvent(Record);

internal sealed record Uncoded(Guid Passage) : ReviewEvent;

/// <summary>Somebody has read a report to its end with the codes of that time.</summary>
internal sealed record ReadToEnd(int Record) : ReportEvent(Record);

/// <summary>Where a member sees a code in the theory. It stands for all that they said of it before.</summary>
/// <param name="Outside">Why it lies outside the theory; null where it does not.</param>
internal sealed record CodeMapped(Guid Code, IReadOnlyList<string> Constructs, string? Outside) : ReviewEvent;

/// <param name="Finding">The theme or subtheme that the statement sums up.</param>
internal sealed record ConfidenceJudged(
    Guid Finding, string Statement, CerqualPart Methods, CerqualPart Coherence, CerqualPart Adequacy, CerqualPart Relevance, Confidence Overall, string Reasons) : ReviewEvent;
