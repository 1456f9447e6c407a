using System.Text.Json;

namespace Backstay.Evidence.Appraisal;

/// <param name="Number">From 1 on, as the form's publication counts.</param>
/// <param name="Asks">What a reader has to find out, in our own words.</param>
internal sealed record AppraisalItem(int Number, string Domain, string Group, string Name, string Asks);

/// <summary>A list of items that reviewers look for in a report. Forms are data: a JSON file each, in the shape of Forms/coreq.json.</summary>
/// <param name="Met">How the form calls an item that is there: "reported", "yes".</param>
internal sealed record AppraisalForm(string Id, string Name, string Title, string Source, string Met, string NotMet, string Unclear, IReadOnlyList<AppraisalItem> Items)
{
    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web) { RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true };

    /// <summary>Consolidated criteria for reporting qualitative research (Tong 2007), 32 items.</summary>
    public static AppraisalForm Coreq { get; } = Shipped("coreq");

    public string NameOf(Verdict verdict) => verdict switch { Verdict.Met => Met, Verdict.NotMet => NotMet, _ => Unclear };

    /// <exception cref="ReviewFileException">It is no JSON, something is missing, or numbers do not run from 1 on.</exception>
    public static AppraisalForm Read(string json)
    {
        AppraisalForm form;
        try
        {
            form = JsonSerializer.Deserialize<AppraisalForm>(json, Shape)!;
        }
        catch (JsonException error)
        {
            throw new ReviewFileException(
                $"This is no form for appraisal: {error.Message} It needs id, name, title, source, met, notMet, unclear and items with number, domain, group, name and asks.", error);
        }
        var wrong = Enumerable.Range(1, form.Items.Count).FirstOrDefault(number => form.Items[number - 1].Number != number);
        if (form.Items.Count == 0) throw new ReviewFileException("This form has no items.");
        return wrong == 0 ? form
            : throw new ReviewFileException($"Items have to be numbered from 1 on, each once. The item at place {wrong} has the number {form.Items[wrong - 1].Number}.");
    }

    private static AppraisalForm Shipped(string id)
    {
        using var file = new StreamReader(typeof(AppraisalForm).Assembly.GetManifestResourceStream($"Appraisal/{id}.json")!);
        return Read(file.ReadToEnd());
    }
}
