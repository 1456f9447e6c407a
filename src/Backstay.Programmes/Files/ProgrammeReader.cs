using System.Globalization;
using Backstay.Content.Files;
using Backstay.Programmes.Entry;

namespace Backstay.Programmes.Files;

/// <summary>Reads the text of a programme file. The language is told in docs/programmes.md and in programmes/programme.schema.json.</summary>
internal sealed class ProgrammeReader(string file, List<ContentFinding> findings)
{
    private static readonly string[] Needed = ["id", "version"], OfTrack = ["from", "to", "within"];

    private const string APeriod = "Write a length such as `5 weeks` or `4 months`.";
    private const string AMoment = "Write `day 0`, `daily`, `daily 20:00`, `weekly`, `week 3`, `end` or `follow-up`.";
    private const string AnAnswer = "Write the questionnaire and the item, such as `gwf-entry.days-off`.";

    /// <returns>Null where there is a finding: no programme starts half.</returns>
    public Programme? Read(string text)
    {
        var before = findings.Count;
        if (Keys.Of(file, text, findings) is not { } keys) return null;
        var programme = ToProgramme(keys);
        return findings.Count == before ? programme : null;
    }

    private static Programme ToProgramme(Keys keys)
    {
        var programme = new Programme
        {
            Id = keys.Read("id", text => text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-') ? text : null, "Use small letters, digits and hyphens.") ?? "",
            Version = keys.Number("version", 1, 9999) ?? 0,
            Open = keys.OneOf<Registration>("open") ?? Registration.Anyone,
            Pace = keys.OneOf<Pace>("pace") ?? Pace.Free,
            Length = Endless(keys, "length"),
            OpenFor = Endless(keys, "openFor"),
            Entry = [.. keys.Maps("entry").Select(ToCondition).OfType<EntryCondition>()],
            Opens = keys.Several<ContentSet>("opens"),
            Modules = [.. keys.Maps("modules").Select(ToModule).OfType<ModuleInWeek>()],
            Asks = [.. keys.Maps("asks").Select(ToAsking).OfType<Asking>()],
            FollowUps = keys.List("followUps", Period.Read, APeriod),
            Advice = keys.Texts("advice"),
            Phases = [.. keys.Maps("phases").Select(ToPhase).OfType<Phase>()],
            Blinded = keys.YesOrNo("blinded") ?? false,
            Community = keys.Several<Door>("community"),
            ChatHour = keys.Value("chatHour", WeeklyTime.Read, "Write a day and a time, such as `Thursday 19:00`."),
            Clinician = keys.Map("clinician") is { } clinician ? new(Sees(clinician)) : null,
            Supervisor = keys.Map("supervisor") is { } supervisor ? new(Sees(supervisor)) : null,
            Plans = keys.Several<PlanPart>("plans"),
            Graphs = keys.Several<GraphOf>("graphs"),
            Tailored = keys.YesOrNo("tailored") ?? true,
            Today = keys.Map("today") is { } today ? ToToday(today) : new(),
            Reminders = keys.Map("reminders") is { } reminders ? ToReminding(reminders) : null,
            Prevention = keys.Map("prevention") is { } prevention ? ToTrack(prevention) : null,
        };
        foreach (var needed in Needed.Where(key => !keys.Has(key))) keys.Wrong(needed, $"has no `{needed}`.", $"Add `{needed}: ` in its first lines.");
        ProgrammeRules.Check(programme, keys);
        keys.End();
        return programme;
    }

    private static Period? Endless(Keys keys, string key) => keys.Has(key) && keys.Text(key) == "none" ? null : keys.Value(key, Period.Read, $"{APeriod} Or write `none`.");

    private static EntryCondition? ToCondition(Keys keys)
    {
        var otherwise = keys.Text("otherwise");
        if (otherwise is null) keys.Wrong("otherwise", "does not say which words somebody reads who may not begin.", "Add `otherwise: ` and a name under `refusals` of the words file.");
        EntryCondition? condition = null;
        if (keys.Has("age")) condition = keys.Read("age", text => ToAge(text, otherwise ?? ""), "Write `18 or more`, or `18 to 65`.");
        else if (keys.Has("language")) condition = new EntryCondition.Language(keys.Texts("language"), otherwise ?? "");
        else if (keys.Has("dangerSigns")) condition = keys.OneOf<DangerTier>("dangerSigns") is { } tier ? new EntryCondition.Danger(tier, otherwise ?? "") : null;
        else if (keys.Value("answer", AnswerOf.Read, AnAnswer) is { } answer) condition = ToAnswer(keys, answer, otherwise ?? "");
        else if (!keys.Has("answer")) keys.Wrong("sets no condition.", "Use one of age, language, dangerSigns, answer.");
        keys.End();
        return otherwise is null ? null : condition;
    }

    private static EntryCondition? ToAnswer(Keys keys, AnswerOf answer, string otherwise)
    {
        static decimal? Number(string text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
        var (least, most) = (keys.Value("atLeast", Number, "Write a number."), keys.Value("atMost", Number, "Write a number."));
        var oneOf = keys.Texts("oneOf");
        if ((least ?? most) is null == (oneOf.Count == 0))
        {
            keys.Wrong("answer", $"does not say what `{answer}` has to be.", "Add `atLeast` or `atMost` for a number, or `oneOf` for a choice.");
            return null;
        }
        if (least > most)
        {
            keys.Wrong("atMost", "has limits between which nothing is.", "Make `atMost` the larger.");
            return null;
        }
        return oneOf.Count > 0 ? new EntryCondition.Choice(answer, oneOf, otherwise) : new EntryCondition.Number(answer, least, most, otherwise);
    }

    private static EntryCondition.Age? ToAge(string text, string otherwise)
    {
        static int? Years(string number) => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var years) && years <= 120 ? years : null;
        return text.Split(' ') switch
        {
            [var from, "or", "more"] when Years(from) is { } least => new(least, null, otherwise),
            [var from, "to", var to] when Years(from) is { } least && Years(to) is { } most && least <= most => new(least, most, otherwise),
            _ => null,
        };
    }

    private static ModuleInWeek? ToModule(Keys keys)
    {
        var (module, week) = (keys.Text("module"), keys.Number("week", 1, 260));
        if (!keys.Has("module") || !keys.Has("week")) keys.Wrong("does not say which module comes in which week.", "Write `{ module: pain, week: 1 }`.");
        keys.End();
        return module is not null && week is { } number ? new(module, number) : null;
    }

    private static Asking? ToAsking(Keys keys)
    {
        var (questionnaire, when) = (keys.Text("questionnaire"), keys.Read("when", Moment.Read, AMoment));
        if (!keys.Has("questionnaire") || !keys.Has("when")) keys.Wrong("does not say which questionnaire is asked when.", "Write `{ questionnaire: start, when: day 0 }`.");
        var tells = keys.YesOrNo("tellsClinician") ?? false;
        keys.End();
        return questionnaire is not null && when is not null ? new(questionnaire, when, tells) : null;
    }

    private static Phase? ToPhase(Keys keys)
    {
        var weeks = keys.Read("weeks", ToWeeks, "Write `1`, or `2 to 3`.");
        var suggestions = keys.OneOf<Suggestions>("suggestions");
        if (!keys.Has("weeks") || !keys.Has("suggestions")) keys.Wrong("does not say which suggestions come in which weeks.", "Write `{ weeks: 2 to 3, suggestions: generic }`.");
        keys.End();
        return weeks is var (first, last) && suggestions is { } kind ? new(first, last, kind) : null;
    }

    private static Tuple<int, int>? ToWeeks(string text)
    {
        static int? Week(string number) => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var week) && week is > 0 and <= 260 ? week : null;
        return text.Split(' ') switch
        {
            [var only] when Week(only) is { } week => new(week, week),
            [var from, "to", var to] when Week(from) is { } first && Week(to) is { } last && first <= last => new(first, last),
            _ => null,
        };
    }

    private static IReadOnlyList<Shared> Sees(Keys keys)
    {
        var sees = keys.Several<Shared>("sees");
        if (!keys.Has("sees")) keys.Wrong("sees", "does not say what is seen.", $"Add `sees: [ ... ]` with {Spelling.All<Shared>()}.");
        keys.End();
        return sees;
    }

    private static TodayLimits ToToday(Keys keys)
    {
        var limits = new TodayLimits { AtMost = keys.Number("atMost", 1, 3) ?? 3, UnderTwoMinutes = keys.Number("underTwoMinutes", 0, 3) ?? 1 };
        if (limits.UnderTwoMinutes > limits.AtMost) keys.Wrong("underTwoMinutes", "wants more short things than a day holds.", "Make `underTwoMinutes` at most `atMost`.");
        keys.End();
        return limits;
    }

    private static Reminding ToReminding(Keys keys)
    {
        var reminding = new Reminding(keys.List("at", Clock.Read, "Write times such as `[\"09:00\", \"18:30\"]`."), keys.Number("atMostADay", 1, 2) ?? 1);
        keys.End();
        return reminding;
    }

    private static WalkingTrack? ToTrack(Keys keys)
    {
        static (int Minutes, int Times)? Dose(string text) =>
            text.Split(' ') is [var minutes, "minutes", var times, "times", "a", "week"] && int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var minutesLong) && int.TryParse(times, NumberStyles.None, CultureInfo.InvariantCulture, out var often)
            && minutesLong is > 0 and <= 120 && often is > 0 and <= 7 ? (minutesLong, often) : null;
        const string ADose = "Write `10 minutes 3 times a week`.";
        var (from, to, within) = (keys.Value("from", Dose, ADose), keys.Value("to", Dose, ADose), keys.Value("within", Period.Read, APeriod));
        foreach (var needed in OfTrack.Where(key => !keys.Has(key))) keys.Wrong(needed, $"has no `{needed}`.", "Say from how much walking to how much, within how long.");
        keys.End();
        return from is var (fromMinutes, fromTimes) && to is var (toMinutes, toTimes) && within is { } period ? new(fromMinutes, fromTimes, toMinutes, toTimes, period) : null;
    }
}
