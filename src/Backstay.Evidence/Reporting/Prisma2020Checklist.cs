namespace Backstay.Evidence.Reporting;

/// <summary>PRISMA 2020 (Page et al., BMJ 2021;372:n71): numbers and names are theirs, the wording is ours.</summary>
internal static class Prisma2020Checklist
{
    private const string Title = "Title", Abstract = "Abstract", Introduction = "Introduction", Methods = "Methods", Results = "Results", Discussion = "Discussion", Other = "Other information";

    public static readonly Checklist Checklist = new("PRISMA 2020", "https://doi.org/10.1136/bmj.n71",
    [
        new("1", Title, "Title", "Says that this is a systematic review.", words => FactWords.Sentence(words.Facts.Title)),
        new("2", Abstract, "Abstract", "Follows the list for abstracts."),
        new("3", Introduction, "Rationale", "What is known already, and why a review is needed."),
        new("4", Introduction, "Objectives", "The questions that the review answers.", words => FactWords.Sentence(words.Facts.Question)),
        new("5", Methods, "Eligibility criteria", "What was in and what was out, and how studies were grouped.", words => words.Criteria),
        new("6", Methods, "Information sources", "Every place searched or asked, each with the last day.", words => words.Sources),
        new("7", Methods, "Search strategy", "The whole strategy for every source, with filters and limits.", words => words.Strategies),
        new("8", Methods, "Selection process", "How it was decided what fits: how many judged, whether independently, with what tools.", words => words.Screening),
        new("9", Methods, "Data collection process", "How data were taken from reports: by how many, how they agreed, whether authors were asked.", words => words.ExtractionProcess),
        new("10a", Methods, "Data items", "The outcomes looked for, and how results were chosen among several.", words => words.Items),
        new("10b", Methods, "Data items", "Whatever else was looked for, and what was assumed where it was missing."),
        new("11", Methods, "Study risk of bias assessment", "The tool, and who used it how.", words => words.Appraisal),
        new("12", Methods, "Effect measures", "The measure of effect for each outcome."),
        new("13a", Methods, "Synthesis methods", "How it was decided which studies go into which synthesis."),
        new("13b", Methods, "Synthesis methods", "How data were made ready, such as for missing figures."),
        new("13c", Methods, "Synthesis methods", "How results were tabulated or drawn."),
        new("13d", Methods, "Synthesis methods", "How results were brought together, and why so.", words => words.Synthesis),
        new("13e", Methods, "Synthesis methods", "How reasons for differing results were explored."),
        new("13f", Methods, "Synthesis methods", "How it was tested whether results hold up."),
        new("14", Methods, "Reporting bias assessment", "How results missing from the literature were dealt with."),
        new("15", Methods, "Certainty assessment", "How sure one can be of each finding, and by which method.", words => FactWords.Sentence(words.Facts.CertaintyMethod)),
        new("16a", Results, "Study selection", "From records found to studies included, best with a flow diagram.", words => words.Selection),
        new("16b", Results, "Study selection", "Studies that nearly fitted, and why they were left out.", words => words.Exclusions),
        new("17", Results, "Study characteristics", "Each study with what marks it.", words => words.Studies),
        new("18", Results, "Risk of bias in studies", "The appraisal of each study.", words => FactWords.Sentence(words.Facts.AppraisalResult)),
        new("19", Results, "Results of individual studies", "For each outcome and study: figures by group, effect and its precision."),
        new("20a", Results, "Results of syntheses", "For each synthesis, its studies and their risk of bias.", words => words.Themes),
        new("20b", Results, "Results of syntheses", "Results of every statistical synthesis, with precision and how far studies differ."),
        new("20c", Results, "Results of syntheses", "What explained differing results."),
        new("20d", Results, "Results of syntheses", "Whether results held up."),
        new("21", Results, "Reporting biases", "The risk that results are missing, for each synthesis."),
        new("22", Results, "Certainty of evidence", "How sure one can be of each finding.", words => FactWords.Sentence(words.Facts.CertaintyResult)),
        new("23a", Discussion, "Discussion", "What the results mean beside other evidence."),
        new("23b", Discussion, "Discussion", "Limits of the evidence."),
        new("23c", Discussion, "Discussion", "Limits of how the review was done."),
        new("23d", Discussion, "Discussion", "What follows for practice, policy and research."),
        new("24a", Other, "Registration and protocol", "Where the review is registered, or that it is not.", words => FactWords.Sentence(words.Facts.Registration)),
        new("24b", Other, "Registration and protocol", "Where the protocol can be read, or that there is none.", words => words.Facts.ProtocolAt),
        new("24c", Other, "Registration and protocol", "What was changed since, and why.", words => words.Amendments),
        new("25", Other, "Support", "Who paid, and what part they had.", words => FactWords.Sentence(words.Facts.Funding)),
        new("26", Other, "Competing interests", "What authors might gain or lose.", words => FactWords.Sentence(words.Facts.Interests)),
        new("27", Other, "Availability of data, code and other materials", "What of it is open, and where.", words => FactWords.Sentence(words.Facts.Availability)),
    ]);
}
