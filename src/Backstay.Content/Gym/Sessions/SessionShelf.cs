using Backstay.Content.Files;

namespace Backstay.Content.Gym.Sessions;

/// <summary>The sessions of this installation, read when somebody first asks for one.</summary>
public sealed class SessionShelf
{
    private readonly ContentShelf shelf;
    private readonly Lazy<IReadOnlyList<Session>> sessions;

    internal SessionShelf(ContentShelf shelf)
    {
        this.shelf = shelf;
        sessions = new(() =>
        {
            var (read, findings) = SessionFiles.Read(ContentShelf.Folder, shelf.Items);
            return findings.Count > 0 ? throw new InvalidDataException(string.Join(Environment.NewLine, findings)) : read;
        });
    }

    /// <summary>By minutes, then what comes first.</summary>
    public IReadOnlyList<Session> All => [.. sessions.Value.OrderBy(session => session.Minutes).ThenBy(session => session.Priority)];

    public Session? Find(string id) => sessions.Value.FirstOrDefault(session => session.Id == id);

    /// <summary>A session as everybody is offered it.</summary>
    public IReadOnlyList<Stint> Stints(Session session) => Stints(session.Steps, id => shelf.Catalogue.Find(id)!);

    public Timeline Timeline(IReadOnlyList<Stint> stints) => Sessions.Timeline.Of(stints, Sentences);

    /// <summary>What is said while somebody does the exercise, sentence by sentence.</summary>
    public IReadOnlyList<string> Sentences(string exercise) =>
        shelf.Find(exercise)?.Exercise?.Spoken?.Split(" ... ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>Whom the exercise does not suit, in words, by caution.</summary>
    public IReadOnlyDictionary<string, string> Cautions(string exercise) => shelf.Find(exercise)?.Exercise?.Avoid ?? [];

    internal static List<Stint> Stints(IEnumerable<SessionStep> steps, Func<string, ContentItem> exercise) =>
        [.. steps.Select(step => Stint.Of(exercise(step.Exercise), step.Level, step.Seconds, step.Rest))];
}
