using System.Globalization;
using Backstay.CheckIns.Questionnaires;

namespace Backstay.Tests.CheckIns;

/// <summary>The scores of the instruments once more, by hand. Null where a score cannot be had; NaN-free decimals, or words, otherwise.</summary>
internal sealed class InstrumentScorer(QuestionnaireFile file, AnswerSet answers)
{
    public object? Score(string instrument, string name) => (instrument, name) switch
    {
        ("rmdq", _) => (decimal)answers.Of("rmdq").Count,
        ("ompsq-sf", _) => Sum(Numbered("ompsq-sf", 1, 10).Select((point, place) => place + 1 is 3 or 4 or 8 ? 10 - point : point)),
        ("start-back", "total") => Sum(StartBack),
        ("start-back", "distress") => Sum(StartBack) is null ? null : Sum(StartBack.Skip(4)),
        ("start-back", "group") => (Sum(StartBack), Sum(StartBack.Skip(4))) switch { (null, _) => null, (_, >= 4) => "high", ( >= 4, _) => "medium", _ => "low" },
        ("pseq", _) => Sum(Numbered("pseq", 1, 10)),
        ("msk-hq", _) => Sum(Numbered("msk-hq", 1, 14)),
        ("eq-5d-5l", "health") => Of("eq-5d-5l-vas"),
        ("eq-5d-5l", _) => Sum(Dimensions) is null ? null : string.Concat(Dimensions.Select(point => point!.Value.ToString("0", CultureInfo.InvariantCulture))),
        ("odi", _) => Numbered("odi", 1, 10).OfType<decimal>().ToList() is { Count: > 0 } told ? told.Sum() / (told.Count * 5) * 100 : null,
        ("phq-8", _) => Sum(Numbered("phq-8", 1, 8)),
        ("phq-2", _) => Sum(Numbered("phq-2", 1, 2)),
        ("fabq-pa", _) => Sum(Numbered("fabq", 2, 5)),
        ("tweets", "total") => Sum(Numbered("tweets", 1, 9)) / 9,
        ("tweets", var part) => Sum(Numbered("tweets", part switch { "behaviour" => 1, "cognition" => 4, _ => 7 }, 3)) / 3,
        ("nomad", "coherence") => Numbered("nomad", 1, 4).Average(),
        ("nomad", "participation") => Numbered("nomad", 5, 4).Average(),
        ("nomad", "action") => Numbered("nomad", 9, 7).Select((point, place) => place == 1 ? 6 - point : point).Average(),
        ("nomad", "monitoring") => Numbered("nomad", 16, 5).Average(),
        _ => throw new InvalidOperationException($"{instrument} {name}"),
    };

    private IEnumerable<decimal?> StartBack => Numbered("start-back", 1, 9).Select((point, place) => place == 8 ? point is null ? null : point >= 3 ? 1 : 0 : point);

    private IEnumerable<decimal?> Dimensions => new[] { "mobility", "self-care", "activities", "pain", "mood" }.Select(name => Of($"eq-5d-5l-{name}"));

    private IEnumerable<decimal?> Numbered(string name, int first, int count) => Enumerable.Range(first, name == "fabq" ? 4 : count).Select(number => Of($"{name}-{number}"));

    private decimal? Of(string linkId) => answers.Of(linkId).FirstOrDefault() is not { } told ? null
        : file.Find(linkId)!.Options is [] ? decimal.Parse(told, CultureInfo.InvariantCulture) : file.Find(linkId)!.Options.Single(option => option.Value == told).Weight;

    // Null as soon as one is missing.
    private static decimal? Sum(IEnumerable<decimal?> points) => points.Aggregate((decimal?)0, (sum, point) => sum + point);
}
