namespace Backstay.Evidence.Reporting;

/// <summary>ENTREQ (Tong, Flemming, McInnes, Oliver, Craig; BMC Medical Research Methodology 2012;12:181): numbers and names are theirs, the wording is ours.</summary>
internal static class Entreq
{
    private const string Introduction = "Introduction", Methods = "Methods and methodology", Search = "Literature search and selection", Appraisal = "Appraisal", Synthesis = "Synthesis of findings";

    public static readonly Checklist Checklist = new("ENTREQ", "https://doi.org/10.1186/1471-2288-12-181",
    [
        new("1", Introduction, "Aim", "The question that the synthesis answers.", words => FactWords.Sentence(words.Facts.Question)),
        new("2", Methods, "Synthesis methodology", "Which kind of synthesis or which theory carries it, and why this one.", words => words.Synthesis),
        new("3", Search, "Approach to searching", "Whether everything was sought by plan, or sought until nothing new came.", words => words.Approach),
        new("4", Search, "Inclusion criteria", "Limits for people, language, years, kind of publication and of study.", words => words.Criteria),
        new("5", Search, "Data sources", "Where was searched and when, and why there.", words => words.Sources),
        new("6", Search, "Electronic search strategy", "The words searched for, with limits and filters.", words => words.Strategies),
        new("7", Search, "Study screening methods", "How records were judged, on what text, and by how many.", words => words.Screening),
        new("8", Search, "Study characteristics", "Of each study: year, country, people, how many, data, methods, question.", words => words.Studies),
        new("9", Search, "Study selection results", "How many were screened, and why reports were left out.", words => words.Selection is null ? null : $"{words.Selection} {words.Exclusions}"),
        new("10", Appraisal, "Rationale for appraisal", "Why studies were appraised in this way: conduct, reporting, or use of their findings."),
        new("11", Appraisal, "Appraisal items", "The tool or criteria, and what they look at.", words => words.AppraisalTool),
        new("12", Appraisal, "Appraisal process", "Who appraised, how many independently, and how they came to agree.", words => words.AppraisalProcess),
        new("13", Appraisal, "Appraisal results", "What came out, and what followed for the synthesis.", words => FactWords.Sentence(words.Facts.AppraisalResult)),
        new("14", Synthesis, "Data extraction", "Which parts of the reports counted as data, and how they were taken out.", words => words.Extraction),
        new("15", Synthesis, "Software", "The program used, if any.", words => FactWords.Sentence(words.Facts.Software)),
        new("16", Synthesis, "Number of reviewers", "Who coded and analysed.", words => words.Coders),
        new("17", Synthesis, "Coding", "How the data were coded.", words => words.Coding),
        new("18", Synthesis, "Study comparison", "How studies were compared with each other."),
        new("19", Synthesis, "Derivation of themes", "Whether themes came from the data or from a theory beforehand."),
        new("20", Synthesis, "Quotations", "Words from the studies that show each theme, and whose words they are.", words => words.Quotations),
        new("21", Synthesis, "Synthesis output", "Results that go beyond a summary: a model, a theory, new interpretations.", words => words.Themes),
    ]);
}
