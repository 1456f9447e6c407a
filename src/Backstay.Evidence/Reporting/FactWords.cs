using System.Globalization;
using Backstay.Evidence.Prisma;

namespace Backstay.Evidence.Reporting;

/// <summary>Facts of a review as sentences for a checklist; null where the log does not tell enough for one.</summary>
internal sealed class FactWords(ReviewFacts facts)
{
    public ReviewFacts Facts => facts;

    public string? Sources => Joined([
        facts.Sources.Count == 0 ? null : $"Searched: {string.Join("; ", facts.Sources.Select(Source))}.",
        facts.OtherMethods.Count == 0 ? null : $"Also: {string.Join(", ", facts.OtherMethods)}."]);

    public string? Strategies => facts.Sources.Where(source => source.Strategy is not null).ToList() is not { Count: > 0 } told ? null
        : Joined([.. told.Select(source => $"{source.Name}: {source.Strategy}."), told.Count < facts.Sources.Count ? $"Not stored yet: {string.Join(", ", facts.Sources.Except(told).Select(source => source.Name))}." : null]);

    public string? Approach => facts.Sources.Count == 0 ? null : $"Planned searches of {Number(facts.Sources.Count, "source")}{(facts.OtherMethods.Count == 0 ? "" : $", with {string.Join(" and ", facts.OtherMethods)}")}.";

    public string? Criteria => Joined([
        facts.Inclusion.Count == 0 ? null : $"Included: {string.Join("; ", facts.Inclusion)}.",
        facts.Exclusion.Count == 0 ? null : $"Excluded: {string.Join("; ", facts.Exclusion)}."]);

    public string? Screening => Joined([.. facts.Levels.Select(level =>
        $"{Capital(level.Name)}: {Number(level.Needed, "reviewer")} of {string.Join(", ", level.Reviewers)} for each record, independently.{(level.Rule is null ? "" : $" On disagreement: {level.Rule}.")}{(level.Agreement is null ? "" : $" Agreement: {level.Agreement}.")}")]);

    public string? Selection => facts.Flow is not { } flow ? null : Joined([
        flow.Identified is { } identified ? $"{Count(identified)} records identified{(flow.Removed is { } removed ? $", {Count(removed)} removed before screening" : "")}." : null,
        .. flow.Levels.Where(level => level is { Screened: not null, Excluded: not null }).Select(level => $"{Count(level.Screened!.Value)} screened{(level.Name is null ? "" : $" by {level.Name}")}, {Count(level.Excluded!.Value)} excluded."),
        flow.Reports is { Assessed: { } assessed } ? $"{Count(assessed)} reports assessed{(flow.Reports.Excluded is { } excluded ? $", {Count(excluded)} excluded" : "")}." : null,
        flow.Included.Studies is { } studies ? $"{Number(studies, "study", "studies")} included{(flow.Included.Reports is { } reports ? $", in {Number(reports, "report")}" : "")}." : null]);

    public string? Exclusions => facts.Flow?.Reports.Reasons is { Count: > 0 } reasons ? $"Reports excluded: {string.Join("; ", reasons.Select(Named))}." : null;

    public string? Studies => facts.IncludedStudies.Count == 0 ? null : $"{string.Join("; ", facts.IncludedStudies)}.";

    public string? Extraction => Joined([Work(facts.Extraction, "extracted each report"), Items]);

    public string? ExtractionProcess => Work(facts.Extraction, "extracted each report");

    public string? Items => facts.ExtractedItems.Count == 0 ? null : $"Extracted: {string.Join(", ", facts.ExtractedItems)}.";

    public string? AppraisalTool => facts.AppraisalTool is null ? null : $"{facts.AppraisalTool}.";

    public string? AppraisalProcess => Work(facts.Appraisal, "appraised each report");

    public string? Appraisal => Joined([AppraisalTool, AppraisalProcess]);

    public string? Synthesis => Joined([Sentence(facts.SynthesisMethod), facts.Theory is null ? null : $"Mapped to: {facts.Theory}."]);

    public string? Coders => facts.Coding is null ? null : $"{Number(facts.Coding.People.Count, "person", "people")}: {string.Join(", ", facts.Coding.People)}.";

    public string? Coding => Work(facts.Coding, "coded each text");

    public string? Themes => facts.Themes.Count == 0 ? null : $"{Number(facts.Themes.Count, "theme")}: {string.Join("; ", facts.Themes.Select(Named))}.";

    public string? Quotations => facts.Quotations is { } count ? $"{Number(count, "passage")} of participants' or authors' words are kept with their codes." : null;

    public string? Findings => Joined([Themes, Quotations]);

    public string? SynthesisProcess => Joined([Synthesis, Coders is null ? null : $"Coded by {Coders}", Coding]);

    public string? Protocol => Joined([Sentence(facts.Registration), Amendments, facts.ProtocolAt is null ? null : $"The protocol can be read here: {facts.ProtocolAt}"]);

    public string? Abstract => Joined([Sentence(facts.Question), Approach, Selection, AppraisalTool, Themes]);

    public string? Declarations => Joined([Sentence(facts.Funding), Sentence(facts.Interests), Sentence(facts.Availability)]);

    public string? Amendments => facts.Amendments.Count == 0 ? null : $"{string.Join("; ", facts.Amendments)}.";

    public static string? Sentence(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.TrimEnd()[^1] is '.' or '?' ? text.Trim() : $"{text.Trim()}.";

    private static string? Work(WorkFacts? work, string did) => work is null || work.People.Count == 0 ? null
        : $"{(work.Needed is { } needed ? $"{Number(needed, "person", "people")} of {string.Join(", ", work.People)}" : string.Join(", ", work.People))} {did}.{(work.Rule is null ? "" : $" On disagreement: {work.Rule}.")}";

    private static string Source(SearchedSource source) =>
        $"{source.Name}{(source.From is { } from ? $" from {Day(from)}" : "")}{(source.Searched is { } searched ? $"{(source.From is null ? ", searched" : " to")} {Day(searched)}" : "")}";

    private static string Named(NamedCount one) => one.Count is { } count ? $"{one.Name} ({Count(count)})" : one.Name;

    private static string? Joined(IEnumerable<string?> sentences) => string.Join(" ", sentences.OfType<string>()) is { Length: > 0 } text ? text : null;

    private static string Number(int count, string one, string? many = null) => $"{Count(count)} {(count == 1 ? one : many ?? $"{one}s")}";

    private static string Count(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Capital(string words) => words.Length == 0 ? words : $"{char.ToUpperInvariant(words[0])}{words[1..]}";
}
