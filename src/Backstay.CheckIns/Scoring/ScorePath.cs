using System.Globalization;
using Backstay.CheckIns.Questionnaires;
using Hl7.Fhir.FhirPath;
using Hl7.Fhir.Model;
using Hl7.FhirPath;
using Hl7.FhirPath.Expressions;

namespace Backstay.CheckIns.Scoring;

using Nodes = IEnumerable<PocoNode>;

/// <summary>Firely's FHIRPath, with what SDC adds for scores: weight() and its other name ordinal(), sum(), min(), max() and avg().</summary>
internal static class ScorePath
{
    // In a response nothing but an item has a link id: to look at items alone finds the same, several times faster.
    private const string AnyWithLinkId = "%resource.descendants().where(linkId", ItemWithLinkId = "%items.where(linkId";

    private static readonly FhirPathCompilerCache Compiled = new(new FhirPathCompiler(Symbols()));

    /// <exception cref="ArgumentException">A name in the expression is unknown.</exception>
    /// <exception cref="FormatException">The expression cannot be read.</exception>
    public static CompiledExpression Compile(string expression) => Compiled.GetCompiledExpression(expression.Replace(AnyWithLinkId, ItemWithLinkId, StringComparison.Ordinal));

    /// <returns>What the expression gives over a response.</returns>
    public static IReadOnlyList<PocoNode> Evaluate(string expression, Questionnaire questionnaire, QuestionnaireResponse response)
    {
        var node = response.ToPocoNode();
        var context = new FhirEvaluationContext { Resource = node, RootResource = node };
        context.Environment["questionnaire"] = [questionnaire.ToPocoNode()];
        context.Environment["items"] = Items([node]);
        return [.. Compile(expression)([node], context)];
    }

    /// <returns>All items at any depth, in the order of descendants().</returns>
    private static List<PocoNode> Items(IReadOnlyList<PocoNode> level)
    {
        var items = new List<PocoNode>();
        for (; level.Count > 0; level = [.. level.FlatChildren("item"), .. level.FlatChildren("answer")])
            items.AddRange(level.Where(node => node.Poco is QuestionnaireResponse.ItemComponent));
        return items;
    }

    private static SymbolTable Symbols()
    {
        var symbols = new SymbolTable().AddStandardFP().AddFhirExtensions();
        Add("weight", Weights);
        Add("ordinal", Weights);
        Add("sum", nodes => Fold(nodes, Enumerable.Sum));
        Add("min", nodes => Fold(nodes, Enumerable.Min));
        Add("max", nodes => Fold(nodes, Enumerable.Max));
        Add("avg", nodes => Fold(nodes, Enumerable.Average));
        return symbols;

        void Add(string name, Func<Nodes, Nodes> function) => symbols.Add(name, function, false);
    }

    private static IEnumerable<PocoNode> Weights(Nodes nodes) => nodes
        .Select(node => FhirExtensions.Weight((node.Poco as QuestionnaireResponse.AnswerComponent)?.Value ?? node.Poco as IExtendable))
        .OfType<decimal>().Select(weight => PocoNode.ForPrimitive(new FhirDecimal(weight)));

    private static IEnumerable<PocoNode> Fold(Nodes nodes, Func<IEnumerable<decimal>, decimal> fold)
    {
        var values = nodes.Select(node => node.GetValue()).ToList();
        if (values.Count == 0) return [];
        var result = fold(values.Select(value => value is int or long or decimal ? Convert.ToDecimal(value, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException("sum(), min(), max() and avg() take numbers.")));
        return [PocoNode.ForPrimitive(values.All(value => value is int) && result == decimal.Truncate(result) ? new Integer((int)result) : new FhirDecimal(result))];
    }
}
