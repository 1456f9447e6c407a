namespace Backstay.Programmes.Files;

/// <summary>What has to fit together in a programme whose keys can be read.</summary>
internal static class ProgrammeRules
{
    public static void Check(Programme programme, Keys keys)
    {
        var weeks = programme.Length?.Weeks;
        Need(programme.Pace != Pace.Locked || programme.Modules.Count > 0, "pace", "locks modules and has none.", "Add `modules`, or write `pace: free`.");
        Need(programme.Modules.DistinctBy(module => module.Module).Count() == programme.Modules.Count, "modules", "names a module twice.", "Leave each in one week.");
        Need(weeks is null || programme.Modules.All(module => module.Week <= weeks), "modules", "has a module after its last week.", "Move it, or make `length` longer.");
        Need(programme.Modules.Count == 0 || programme.Opens.All(set => set != ContentSet.Courses), "modules", "opens the whole course and single modules of it.", "Take `courses` out of `opens`, or the modules.");
        Need(programme.OpenFor is null || programme.Length is null || programme.OpenFor.Value.After(default) >= programme.Length.Value.After(default), "openFor", "closes before it ends.", "Make `openFor` at least as long as `length`.");
        Need(Follow(programme.Phases), "phases", "has phases with a gap between them, or not from week 1.", "Begin at week 1, and let each begin after the one before.");
        Need(weeks is null || programme.Phases.Count == 0 || programme.Phases[^1].LastWeek == weeks, "phases", "has phases that do not end with it.", "Let the last phase end in the last week.");
        Need(programme.Phases.Count == 0 || weeks is not null, "phases", "has phases and no end.", "Add `length`.");
        Need(!programme.Blinded || programme.Phases.Select(phase => phase.Suggestions).Distinct().Count() > 1, "blinded", "hides phases that do not differ.", "Add `phases`, or take `blinded` out.");
        Need(programme.ChatHour is null || programme.Community.Contains(Door.Chat), "chatHour", "has a chat hour and no chat.", "Add `chat` to `community`.");
        Need(programme.Length is not null || !programme.Asks.Any(ask => ask.When is Moment.AtEnd), "asks", "asks something at its end and has none.", "Add `length`, or ask at another time.");
        Need(programme.FollowUps.Count > 0 == programme.Asks.Any(ask => ask.When is Moment.AtFollowUps), "followUps", "has follow-ups without a questionnaire, or the other way round.", "Add `followUps`, and `{ questionnaire, when: follow-up }` to `asks`.");
        Need(programme.FollowUps.Select(period => period.After(default)).IsStrictlyRising(), "followUps", "has follow-ups out of order.", "Put the earliest first, and each once.");
        Need(weeks is null || programme.Asks.All(ask => ask.When is not Moment.InWeek week || week.Number <= weeks), "asks", "asks something after its last week.", "Ask earlier, or make `length` longer.");
        Need(programme.Asks.All(ask => !ask.TellsClinician) || programme.Clinician is not null, "asks", "tells a clinician who sees nothing.", "Add `clinician: { sees: [ ... ] }`, or take `tellsClinician` out.");
        Need(programme.Asks.Select(ask => (ask.Questionnaire, ask.When)).Distinct().Count() == programme.Asks.Count, "asks", "asks the same twice at the same time.", "Leave one of them.");
        Need(programme.Reminders is null || programme.Reminders.At.Count >= programme.Reminders.AtMostADay, "reminders", "reminds more often than it has times.", "Add times to `at`, or lower `atMostADay`.");
        Need(programme.Prevention is not { } walk || (walk.ToMinutes >= walk.FromMinutes && walk.ToTimes >= walk.FromTimes), "prevention", "has walking that shrinks.", "Let `to` be at least `from`.");

        void Need(bool holds, string key, string what, string remedy)
        {
            if (!holds) keys.Wrong(key, what, remedy);
        }
    }

    private static bool Follow(IReadOnlyList<Phase> phases)
    {
        var next = 1;
        foreach (var phase in phases)
        {
            if (phase.FirstWeek != next) return false;
            next = phase.LastWeek + 1;
        }
        return true;
    }

    private static bool IsStrictlyRising(this IEnumerable<DateOnly> days)
    {
        var all = days.ToList();
        return all.Zip(all.Skip(1)).All(pair => pair.First < pair.Second);
    }
}
