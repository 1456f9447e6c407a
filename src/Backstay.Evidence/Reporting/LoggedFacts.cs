using System.Globalization;
using Backstay.Evidence.Appraisal;
using Backstay.Evidence.Coding;
using Backstay.Evidence.Extraction;
using Backstay.Evidence.Log;
using Backstay.Evidence.Model;
using Backstay.Evidence.Prisma;
using Backstay.Evidence.Records;
using Backstay.Evidence.Protocols;
using Backstay.Evidence.Reports;
using Backstay.Evidence.Screening;
using Backstay.Evidence.Screening.Agreeing;
using Backstay.Evidence.Screening.Agreement;

namespace Backstay.Evidence.Reporting;

/// <summary>What a review's log tells that reporting guidelines ask for. Steps that nobody has begun are left out.</summary>
internal static class LoggedFacts
{
    /// <param name="reader">The member for whom agreement is told, as nobody learns of votes that they may not see yet; null for none.</param>
    public static ReviewFacts Of(ReviewState state, IReadOnlyList<Report> reports, int? reader = null)
    {
        var (protocol, criteria) = (state.Reporting.Protocol, state.Screening.Criteria);
        var agreement = reader is { } member ? LevelAgreement.Of(UnseenVotes.Of(state, member)).ToDictionary(level => level.Level) : [];
        var (findings, model) = (state.Findings, SupportedModel.Of(state));
        IReadOnlyList<string> team = [.. state.Members.Values];
        var (extracted, appraised) = (reports.Any(one => findings.Extraction.Of(one.Number).Told.Count > 0), reports.Any(one => findings.Appraisal.BegunBy(one.Number) > 0));
        var shares = reports.Select(one => (one.Name, findings.Appraisal.Of(one.Number)?.Share)).Where(one => one.Share is not null).ToList();
        var judged = model.Themes.SelectMany(theme => theme.Subthemes).Select(one => findings.Confidence.Of(one.Id)).OfType<Cerqual>().ToList();
        return new()
        {
            Title = state.Title, Question = state.Question, Flow = ReviewFlow.Of(state), Software = "Backstay",
            Sources = [.. state.Searches.GroupBy(one => one.Source).Select(one => new SearchedSource(one.Key, one.Min(search => search.From), one.Max(search => search.To), one.LastOrDefault(search => search.Strategy is not null)?.Strategy))],
            OtherMethods = [.. state.Files.Where(file => file.Method is not null).GroupBy(file => file.Method).Select(one => OtherOf(one.Key!.Value, [.. one.Select(file => file.Source).Distinct()]))],
            Levels = [.. state.Levels.Select(level => new LevelFacts(level.Name, team, level.Reviewers, RuleOf(level.Rule), agreement.TryGetValue(level.Id, out var agreed) ? Agreed(agreed) : null))],
            Inclusion = criteria.Include, Exclusion = criteria.Exclude, Registration = protocol[ProtocolFields.Registration], ProtocolAt = protocol[ProtocolFields.Link], Amendments = [.. protocol.Amendments.Select(one => ProtocolPart.Sentence(one).TrimEnd('.'))],
            SynthesisMethod = protocol[ProtocolFields.Synthesis], Funding = protocol[ProtocolFields.Funding], Interests = protocol[ProtocolFields.Interests], Availability = protocol[ProtocolFields.Availability],
            Extraction = extracted ? new(team, 2, "they agree on a value") : null, ExtractedItems = extracted ? findings.Extraction.Fields : [],
            IncludedStudies = [.. reports.Select(one => one.StudyName).Distinct()],
            Appraisal = appraised ? new(team, AppraisalState.Each, "they talk it over") : null, AppraisalTool = appraised ? $"{findings.Appraisal.Form.Title} ({findings.Appraisal.Form.Name})" : null,
            AppraisalResult = shares.Count == 0 ? null : string.Join("; ", shares.Select(one => $"{one.Name}: {one.Share!.Words}")),
            Theory = findings.Theory.Map.Placings.Count == 0 ? null : findings.Theory.Map.Theory.Name,
            Coding = findings.Coding.Readings.Count + findings.Coding.Analysis.Passages.Count == 0 ? null : new([.. CodersOf(findings.Coding, state)]),
            Themes = [.. model.Themes.Select(theme => new NamedCount(theme.Name, theme.Codes.Count()))], Quotations = findings.Coding.Analysis.Passages.Count is var passages && passages == 0 ? null : passages,
            CertaintyMethod = judged.Count == 0 ? null : "GRADE-CERQual", CertaintyResult = judged.Count == 0 ? null : string.Join("; ", judged.Select(one => $"{one.Finding.Statement.TrimEnd('.')}: {ConfidenceWords.Of(one.Overall)}")),
        };
    }

    private static IEnumerable<string> CodersOf(CodingState coding, ReviewState state) =>
        state.Members.Where(one => coding.Analysis.Passages.Any(passage => passage.Coder == CodingState.Id(one.Key)) || coding.Readings.Any(reading => reading.Coder == CodingState.Id(one.Key))).Select(one => one.Value);

    // Who told the team of a work is for them to say.
    private static string OtherOf(OtherMethod method, IReadOnlyList<string> sources) => method switch
    {
        OtherMethod.PersonalContact => "personal contact", OtherMethod.Website => $"websites ({string.Join(", ", sources)})",
        OtherMethod.Organisation => $"organisations ({string.Join(", ", sources)})", _ => $"citation searching ({string.Join(", ", sources)})",
    };

    private static string? Agreed(LevelAgreement level) => level.Agreement is not { } share ? null
        : string.Create(CultureInfo.InvariantCulture, $"{100 * share.Value:0} % of {level.Records} records{((level.Pairs.Count == 1 ? level.Pairs[0].Kappa : level.FleissKappa) is { } kappa ? string.Create(CultureInfo.InvariantCulture, $", kappa {kappa.Value:0.00}") : "")}");

    private static string RuleOf(Disagreement rule) => rule switch
    {
        Disagreement.IncludeToNext => "the record goes on to the next level", Disagreement.ThirdParty => "one more reviewer decides", _ => "they talk it over with a mediator who did not screen the record",
    };
}
