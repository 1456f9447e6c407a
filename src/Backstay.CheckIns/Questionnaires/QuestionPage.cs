namespace Backstay.CheckIns.Questionnaires;

/// <summary>One page of a questionnaire: headings of groups, words between, and the questions.</summary>
internal sealed record QuestionPage(IReadOnlyList<Question> Items)
{
    /// <summary>Before the questions, for what a page adds of its own.</summary>
    public static QuestionPage First { get; } = new([]);

    public IEnumerable<Question> Questions => Items.Where(item => item.IsAsked);

    /// <summary>Names the page in its address.</summary>
    public string Place => Questions.FirstOrDefault()?.LinkId ?? "first";

    public bool Holds(string? linkId) => Place == linkId || Questions.Any(question => question.LinkId == linkId);
}

/// <summary>Lays questions out on pages. Pure.</summary>
internal static class QuestionPages
{
    /// <param name="oneByOne">One question a page, whatever the file says.</param>
    public static IReadOnlyList<QuestionPage> Of(QuestionnaireFile file, AnswerSet answers, bool oneByOne)
    {
        var pages = new List<(string Key, List<Question> Items)>();
        var between = new List<Question>();
        foreach (var item in QuestionnaireFlow.Shown(file, answers))
        {
            if (!item.IsAsked)
            {
                between.Add(item);
                continue;
            }
            var around = Around(file, item).Reverse().ToList();
            var key = oneByOne ? item.LinkId : file.OnOnePage ? "" : around.FirstOrDefault(group => group.OnePage)?.LinkId ?? item.LinkId;
            if (pages.Count == 0 || pages[^1].Key != key) pages.Add((key, []));
            var page = pages[^1].Items;
            page.AddRange(around.Where(group => group.Text.Length > 0 && !page.Contains(group)));
            page.AddRange([.. between, item]);
            between.Clear();
        }
        if (pages.Count > 0) pages[^1].Items.AddRange(between);
        return [.. pages.Select(page => new QuestionPage(page.Items))];
    }

    private static IEnumerable<Question> Around(QuestionnaireFile file, Question item)
    {
        for (var group = file.GroupOf(item); group is not null; group = file.GroupOf(group))
            if (group.Kind == QuestionKind.Group) yield return group;
    }
}
