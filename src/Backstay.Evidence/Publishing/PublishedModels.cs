using Backstay.Evidence.Coding;
using Backstay.Evidence.Founding;
using Backstay.Evidence.Model;

namespace Backstay.Evidence.Publishing;

/// <inheritdoc/>
internal sealed class PublishedModels(PublishedReviews reviews) : IPublishedModel
{
    private static readonly Theory Theory = Theory.NormalisationProcess;

    public async Task<PublishedModel> LatestAsync(Guid? review, CancellationToken ct)
    {
        if (review is not { } id || await reviews.FindAsync(id, version: null, ct) is not { } open)
            return new(null, Words.ExampleModel, null, null, Codes(FoundingExample.Model, new Dictionary<CodeId, IReadOnlyList<string>>()));
        var constructs = open.Review.Theory.ToDictionary(row => row.Code.Id, row => (IReadOnlyList<string>)[.. Theory.Constructs.Where((_, place) => row.Cells[place] > 0).Select(construct => construct.Key)]);
        return new(id, open.Review.Title, open.Version.Version, open.Version.At, Codes(open.Review.Model, constructs));
    }

    private static IReadOnlyList<PublishedCode> Codes(ConceptualModel model, IReadOnlyDictionary<CodeId, IReadOnlyList<string>> constructs) =>
        [.. from theme in model.Themes from subtheme in theme.Subthemes from code in subtheme.Codes
            select new PublishedCode(code.Id.Value, code.Name, code.Sense, code.Perspective, theme.Name, subtheme.Name, constructs.GetValueOrDefault(code.Id, []), code.Studies)];
}
