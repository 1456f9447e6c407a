using System.Text.Json;

namespace Backstay.CheckIns.Questionnaires;

/// <summary>
/// Answers by link id; a question may have several values, and none when it was left open. A value is text: a number with a point,
/// a measure as "70.5 kg", a day as 2026-03-02, an option's code, true or false, or words.
/// </summary>
internal sealed record AnswerSet(IReadOnlyDictionary<string, IReadOnlyList<string>> Values)
{
    public static AnswerSet Empty { get; } = new(new Dictionary<string, IReadOnlyList<string>>());

    /// <param name="values">JSON array of text, as an answer is stored.</param>
    public static IReadOnlyList<string> Read(string values) => JsonSerializer.Deserialize<string[]>(values)!;

    public IReadOnlyList<string> Of(string linkId) => Values.GetValueOrDefault(linkId) ?? [];

    public AnswerSet With(string linkId, IReadOnlyList<string> values) => new(new Dictionary<string, IReadOnlyList<string>>(Values) { [linkId] = values });

    public AnswerSet Where(Func<string, bool> keep) => new(Values.Where(pair => keep(pair.Key)).ToDictionary());
}
