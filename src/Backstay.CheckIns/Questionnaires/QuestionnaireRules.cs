using System.Globalization;
using System.Text.RegularExpressions;
using Backstay.CheckIns.Scoring;
using Backstay.People.CareLinks;

namespace Backstay.CheckIns.Questionnaires;

/// <summary>What must hold between the items of a file before anybody is asked.</summary>
internal static partial class QuestionnaireRules
{
    public static void Check(QuestionnaireFile file, Action<string?, string, string> tell)
    {
        if (!file.Questions.Any()) tell(null, "asks nothing.", "Add an item that is a question.");
        foreach (var item in file.All) CheckItem(file, item, tell);
        if (file.All.FirstOrDefault(item => Ring.IsIn(item, one => ShownBecauseOf(file, one))) is { } ring)
            tell(ring.LinkId, "is asked only when it is asked itself.", "Break the ring of its conditions.");
        else ScoreRules.Check(file, tell);
    }

    private static void CheckItem(QuestionnaireFile file, Question item, Action<string?, string, string> tell)
    {
        void Need(bool holds, string what, string remedy)
        {
            if (!holds) tell(item.LinkId, what, remedy);
        }
        Need(LinkId().IsMatch(item.LinkId), "has a link id that no field can have.", "Use 1 to 60 letters without blanks; the first is no underscore.");
        var picks = item.Expression is null && item.Kind is QuestionKind.Choice or QuestionKind.Ticks;
        Need(!picks || item.OwnWords || item.Options.Count > 0, "has no answers to pick.", "Add \"answerOption\".");
        Need(item.Kind != QuestionKind.Measure || item.Units.All(unit => unit.Code is not null), "has a unit without code.", "Give its UCUM code.");
        Need(item.Kind != QuestionKind.Measure || item.Units.Count > 0, "has no unit.", "Add the extension questionnaire-unit, or questionnaire-unitOption for several.");
        Need(item.Kind != QuestionKind.Ticks || item.Parts.Count == 0, "has questions beneath several answers.", "Put them beside it, with enableWhen.");
        foreach (var share in item.Shares)
            Need(CareShares.All.Contains(share), $"is marked for {share}, which nobody can share.", $"Use one of {string.Join(", ", CareShares.All)}.");
        foreach (var bound in new[] { item.Least, item.Most }.OfType<string>())
            Need(AnswerCheck.Fault(item with { Least = null, Most = null, Places = null }, [bound]) is null, $"has the bound {bound}, which is no answer to it.", "Give minValue and maxValue in the type of the item.");
        foreach (var condition in item.ShownWhen) CheckCondition(file.Find(condition.LinkId), condition, Need);
    }

    private static void CheckCondition(Question? asked, Condition condition, Action<bool, string, string> need)
    {
        need(asked is { IsAsked: true }, $"looks at {condition.LinkId}, which is no question of this file.", "Name the link id of a question in enableWhen.");
        if (asked is not { IsAsked: true }) return;
        if (condition.Operator == "exists") need(condition.Value is "true" or "false", "asks whether there is an answer, without answerBoolean.", "Add \"answerBoolean\".");
        else need(IsComparable(asked, condition.Value), $"compares {condition.LinkId} with {condition.Value}, which is no answer to it.", "Give an answer that the question can have.");
        var ordered = condition.Operator is "exists" or "=" or "!=";
        need(ordered || asked.Options.All(option => option.Weight is not null), $"asks for more or less of {condition.LinkId}, whose answers have no order.", "Give each the extension ordinalValue.");
    }

    // A condition may name a value that is out of the question's range, or a day by its month.
    private static bool IsComparable(Question asked, string value) => asked.Kind switch
    {
        QuestionKind.Scale or QuestionKind.Number or QuestionKind.Decimal => decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        QuestionKind.Measure => decimal.TryParse(Measure.Parts(value).Number, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        QuestionKind.Choice or QuestionKind.Ticks => asked.Options.Any(option => option.Value == value),
        QuestionKind.Moment => DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out _),
        QuestionKind.Yes => value is "true" or "false",
        _ => value.Length > 0,
    };

    private static IEnumerable<Question> ShownBecauseOf(QuestionnaireFile file, Question item) =>
        item.ShownWhen.Select(condition => file.Find(condition.LinkId)).Append(file.GroupOf(item)).OfType<Question>();

    [GeneratedRegex(@"^[^\s_]\S{0,59}$")]
    private static partial Regex LinkId();
}

internal static class Ring
{
    /// <summary>Whether one comes back to an item by following what it depends on.</summary>
    public static bool IsIn(Question item, Func<Question, IEnumerable<Question>> dependsOn)
    {
        var seen = new HashSet<string>();
        bool Reaches(Question from) => dependsOn(from).Any(next => next.LinkId == item.LinkId || (seen.Add(next.LinkId) && Reaches(next)));
        return Reaches(item);
    }
}
