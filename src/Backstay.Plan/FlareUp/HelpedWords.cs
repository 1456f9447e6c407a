namespace Backstay.Plan.FlareUp;

internal static class HelpedWords
{
    public static IReadOnlyList<(string Id, string Text)> All =>
        [("warmth", Words.HelpWarmth), ("rest", Words.HelpRest), ("walks", Words.HelpWalks), ("breathing", Words.HelpBreathing), ("small-moves", Words.HelpMoves), ("talking", Words.HelpTalking)];

    /// <returns>What helped in earlier flare-ups, newest first, each once.</returns>
    public static IReadOnlyList<string> Of(IEnumerable<Flare> flares) =>
        [.. flares.SelectMany(flare => flare.Helped.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct().Select(id => All.FirstOrDefault(one => one.Id == id).Text).OfType<string>()];
}
