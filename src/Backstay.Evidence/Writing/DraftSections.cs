using Backstay.Evidence.Reporting;

namespace Backstay.Evidence.Writing;

/// <param name="Key">In its address, and where its text is stored.</param>
/// <param name="Part">Of the article.</param>
/// <param name="Asks">What belongs here.</param>
/// <param name="From">What the log tells of it; null for a section that only people can write.</param>
internal sealed record DraftSection(string Key, string Part, string Name, string Asks, Func<FactWords, string?>? From = null);

/// <summary>The sections of an article on a systematic review of qualitative studies, in the order of PRISMA 2020 and with what ENTREQ asks for.</summary>
internal static class DraftSections
{
    private const string Front = "Title and abstract", Introduction = "Introduction", Methods = "Methods", Results = "Results", Discussion = "Discussion", Other = "Other information";

    public static IReadOnlyList<DraftSection> All { get; } =
    [
        new("title", Front, "Title", "That this is a systematic review, and of what.", words => words.Facts.Title),
        new("abstract", Front, "Abstract", "Why, how, what was found, and what it means.", words => words.Abstract),
        new("introduction", Introduction, "Rationale and aim", "What is known, why a review is needed, and what it asks.", words => FactWords.Sentence(words.Facts.Question)),
        new("protocol", Methods, "Protocol and registration", "Where the plan stands, and what was changed since.", words => words.Protocol),
        new("eligibility", Methods, "Eligibility criteria", "What was in and what was out.", words => words.Criteria),
        new("sources", Methods, "Sources", "Every place searched, with its last day.", words => words.Sources),
        new("search", Methods, "Search", "The words searched for, with limits.", words => words.Strategies),
        new("selection", Methods, "Selection", "How many judged, whether independently, and what followed where they differed.", words => words.Screening),
        new("extraction", Methods, "Extraction", "What was taken from reports, and by whom.", words => words.Extraction),
        new("appraisal", Methods, "Appraisal", "The tool, who used it, and how they came to agree.", words => words.Appraisal),
        new("synthesis", Methods, "Synthesis", "How findings were coded and brought together, and by which theory.", words => words.SynthesisProcess),
        new("certainty", Methods, "Confidence in findings", "How it was judged how sure one can be.", words => FactWords.Sentence(words.Facts.CertaintyMethod)),
        new("flow", Results, "Selection of studies", "From records found to studies included.", words => words.Selection is null ? null : $"{words.Selection} {words.Exclusions}"),
        new("characteristics", Results, "Characteristics of studies", "Each study with what marks it.", words => words.Studies),
        new("appraisals", Results, "Appraisal of studies", "What came out of the appraisal.", words => FactWords.Sentence(words.Facts.AppraisalResult)),
        new("findings", Results, "Findings", "Themes, with what carries them.", words => words.Findings),
        new("confidence", Results, "Confidence", "How sure one can be of each finding.", words => FactWords.Sentence(words.Facts.CertaintyResult)),
        new("discussion", Discussion, "Discussion", "What it means, its limits, and what follows."),
        new("declarations", Other, "Support, interests, data", "Who paid, what authors gain or lose, and what is open.", words => words.Declarations),
    ];

    public static DraftSection? Find(string key) => All.FirstOrDefault(section => section.Key == key);
}
