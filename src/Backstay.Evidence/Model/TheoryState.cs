using Backstay.Evidence.Coding;
using Backstay.Evidence.Log;
using Backstay.Evidence.Screening;

namespace Backstay.Evidence.Model;

/// <summary>Where each member sees each code in the theory.</summary>
internal sealed class TheoryState
{
    public TheoryMap Map { get; private set; } = new(Theory.NormalisationProcess, []);

    public IReadOnlyList<Mapped> Of(CodeId code, int member) => [.. Map.Placings.Where(one => one.Code == code && one.By == CodingState.Id(member))];

    /// <returns>Only what still stands in the book, as codes are merged.</returns>
    public TheoryMap With(CodeBook book) => Map with { Placings = [.. Map.Placings.Where(one => book.Find(one.Code) is not null)] };

    /// <returns>False for an event of another kind.</returns>
    /// <exception cref="ReviewRuleException">It is not allowed.</exception>
    public bool Apply(LoggedEvent logged, int by, CodeBook book)
    {
        if (logged.What is not CodeMapped one) return false;
        var (code, who) = (new CodeId(one.Code), CodingState.Id(by));
        if (book.Find(code) is null) throw new ReviewRuleException("This code is gone. Somebody may have merged it.");
        if (one.Constructs.Count == 0 && string.IsNullOrWhiteSpace(one.Outside)) throw new ReviewRuleException("Choose where it belongs, or say why it lies outside.");
        if (one.Constructs.Except(Map.Theory.Constructs.Select(construct => construct.Key)).FirstOrDefault() is { } unknown) throw new ReviewRuleException($"The theory has no {unknown}.");
        var placings = one.Constructs.Distinct().Select(key => new Mapped(code, key, null, null, who)).ToList();
        if (!string.IsNullOrWhiteSpace(one.Outside)) placings.Add(new(code, null, null, one.Outside, who));
        Map = placings.Aggregate(Map with { Placings = [.. Map.Placings.Where(before => before.Code != code || before.By != who)] }, (map, placing) => map.With(placing));
        return true;
    }
}
