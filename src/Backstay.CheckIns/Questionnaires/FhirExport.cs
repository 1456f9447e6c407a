using Backstay.CheckIns.Diary;
using Backstay.CheckIns.Scoring;
using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.People.Export;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Microsoft.EntityFrameworkCore;

namespace Backstay.CheckIns.Questionnaires;

/// <summary>A person's answers and pain ratings as a FHIR R4 collection, for another record system.</summary>
internal sealed class FhirExport(AppDb db, ResponseBook book, QuestionnaireShelf shelf) : IExportPart
{
    /// <summary>LOINC: pain severity, 0-10 verbal numeric rating.</summary>
    private const string PainCode = "72514-3";

    private static readonly Dictionary<string, DataType?> NoScores = [];

    public string FileName => "fhir.json";

    public async System.Threading.Tasks.Task WriteAsync(PersonId person, Stream stream, CancellationToken ct)
    {
        var bundle = new Bundle { Type = Bundle.BundleType.Collection };
        foreach (var response in await db.Responses.AsNoTracking().Where(response => response.PersonId == person && response.RemovedAt == null).OrderBy(response => response.BeganAt).ToListAsync(ct))
            Add(bundle, Told(response, await book.AnswersAsync(person, response.Id, ct)));
        foreach (var version in await db.DiaryVersions.AsNoTracking().Where(version => version.PersonId == person && version.Pain != null).OrderBy(version => version.At).ToListAsync(ct))
            Add(bundle, Pain(version));
        await using var writer = new StreamWriter(stream, leaveOpen: true);
        await writer.WriteAsync(new FhirJsonSerializer().SerializeToString(bundle).AsMemory(), ct);
    }

    private QuestionnaireResponse Told(Response response, AnswerSet answers)
    {
        var file = shelf.Find(response.Questionnaire);
        var fitting = file is null ? AnswerSet.Empty : QuestionnaireFlow.Fitting(file, answers);
        var told = file is null ? new() : FhirResponse.Write(file, fitting, response.Version == file.Version ? Scores.Of(file, fitting) : NoScores);
        told.Questionnaire = $"{file?.Url ?? $"urn:backstay:questionnaire:{response.Questionnaire}"}|{response.Version}";
        told.Status = response.CompletedAt is null
            ? QuestionnaireResponse.QuestionnaireResponseStatus.InProgress : QuestionnaireResponse.QuestionnaireResponseStatus.Completed;
        told.AuthoredElement = new FhirDateTime(response.CompletedAt ?? response.BeganAt);
        told.Item.AddRange(answers.Where(linkId => !fitting.Values.ContainsKey(linkId)).Values.Where(pair => pair.Value.Count > 0).Select(pair => FhirResponse.AsWords(pair.Key, pair.Value)));
        return told;
    }

    private static void Add(Bundle bundle, Resource resource) => bundle.Entry.Add(new Bundle.EntryComponent { Resource = resource });

    private static Observation Pain(DiaryVersion version) => new()
    {
        Status = ObservationStatus.Final,
        Category = [new CodeableConcept("http://terminology.hl7.org/CodeSystem/observation-category", "survey")],
        Code = new CodeableConcept("http://loinc.org", PainCode),
        Effective = new FhirDateTime(version.Day.ToString("O")),
        Issued = version.At,
        Value = new Integer(version.Pain),
    };
}
