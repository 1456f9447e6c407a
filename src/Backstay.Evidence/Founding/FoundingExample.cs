using Backstay.Evidence.Coding;
using Backstay.Evidence.Log;
using Backstay.Evidence.Model;
using Backstay.Evidence.Prisma;

namespace Backstay.Evidence.Founding;

/// <summary>The founding review as a worked example: what its log and its code book come to. The code book is Table 5 of the article (names of codes alone).</summary>
internal static class FoundingExample
{
    private static readonly Lazy<FlowCounts> LazyCounts = new(() => ReviewFlow.Of(ReviewState.Of(FoundingReview.Log())));
    private static readonly Lazy<ConceptualModel> LazyModel = new(() => ConceptualModel.Of(new(TaxonomyFile.Read(Taxonomy), [])));

    public static FlowCounts Counts => LazyCounts.Value;
    public static ConceptualModel Model => LazyModel.Value;

    /// <summary>By construct of the theory, what was looked for; last what lies outside of it. Table 2 of the article.</summary>
    public static CodingFramework Framework { get; } = CodingFramework.Read(Taxonomy, Theory.NormalisationProcess)!;

    private static string Taxonomy
    {
        get
        {
            using var text = new StreamReader(typeof(FoundingExample).Assembly.GetManifestResourceStream("Founding/taxonomy.json")!);
            return text.ReadToEnd();
        }
    }
}
