using Backstay.Evidence.Coding;

namespace Backstay.Evidence.Model;

/// <summary>One person's placing of one code.</summary>
/// <param name="Construct">Its key; null for what lies outside the theory.</param>
/// <param name="Sub">The key of a part of the construct, where one goes that far.</param>
/// <param name="Why">Needed for what lies outside, as that is where a theory shows its limits.</param>
internal sealed record Mapped(CodeId Code, string? Construct, string? Sub, string? Why, string By);

/// <param name="Cells">How many people placed the code under each construct, in the theory's order, and last outside of it.</param>
internal sealed record TheoryRow(Code Code, IReadOnlyList<int> Cells);

/// <summary>Which codes speak to which construct of a theory, with a place for those that speak to none.</summary>
internal sealed record TheoryMap(Theory Theory, IReadOnlyList<Mapped> Placings)
{
    public const string Outside = "Outside the theory";

    public IReadOnlyList<string> Columns => [.. Theory.Constructs.Select(construct => construct.Name), Outside];

    /// <exception cref="ArgumentException">The theory has no such construct, or no such part of it.</exception>
    public TheoryMap With(Mapped placing)
    {
        var construct = Theory.Constructs.FirstOrDefault(one => one.Key == placing.Construct);
        if (construct is null != placing.Construct is null || placing.Sub is not null && construct?.Subs.Any(sub => sub.Key == placing.Sub) != true)
            throw new ArgumentException($"{Theory.Name} has no {placing.Construct} {placing.Sub}.", nameof(placing));
        // A person may place a code under several constructs, each once.
        return this with { Placings = [.. Placings.Where(one => (one.Code, one.Construct, one.By) != (placing.Code, placing.Construct, placing.By)), placing] };
    }

    public IReadOnlyList<TheoryRow> Matrix(CodeBook book)
    {
        var by = Placings.ToLookup(one => (one.Code, one.Construct));
        return [.. book.Codes.Select(code => new TheoryRow(code, [.. Theory.Constructs.Select(construct => by[(code.Id, construct.Key)].Count()), by[(code.Id, null)].Count()]))];
    }

    /// <summary>What the map leaves open, in plain words.</summary>
    public IReadOnlyList<string> Findings(CodeBook book)
    {
        var rows = Matrix(book);
        var people = Placings.Select(one => one.By).Distinct().Count();
        return
        [
            .. rows.Where(row => row.Cells.All(cell => cell == 0)).Select(row => $"'{row.Code.Name}' is not mapped yet."),
            .. rows.Where(row => row.Cells.Any(cell => cell > 0 && cell < people) && row.Cells.Count(cell => cell > 0) > 1)
                .Select(row => $"'{row.Code.Name}' is seen differently: {string.Join("; ", Told(row, people))}."),
            .. Placings.Where(one => one.Construct is null && string.IsNullOrWhiteSpace(one.Why)).Select(one => one.Code).Distinct()
                .Select(code => $"'{book.Find(code)?.Name}' lies outside the theory. Say why, as that shows what the theory does not cover."),
            .. Theory.Constructs.Where((_, at) => rows.All(row => row.Cells[at] == 0)).Select(construct => $"No code speaks to {construct.Name} ({construct.Work})."),
        ];
    }

    /// <summary>How many codes were placed in each part of a construct.</summary>
    public IReadOnlyDictionary<string, int> Parts(string construct) => Theory.Constructs.First(one => one.Key == construct).Subs.ToDictionary(
        sub => sub.Key, sub => Placings.Where(one => one.Construct == construct && one.Sub == sub.Key).Select(one => one.Code).Distinct().Count());

    private IEnumerable<string> Told(TheoryRow row, int people) => Columns.Zip(row.Cells).Where(one => one.Second > 0).Select(one => $"{one.First} ({one.Second} of {people})");
}
