namespace Backstay.CheckIns.Instruments;

/// <summary>The file of a slot as written.</summary>
internal sealed class InstrumentYaml
{
    public string Id { get; set; } = "";
    public string Name { get; set; } = "";
    public string Language { get; set; } = "any";
    public string Holder { get; set; } = "";
    public string Ask { get; set; } = "";
    public string Licence { get; set; } = "";
    public string? DescriptionOnly { get; set; }

    /// <summary>In words: what happens when answers are missing.</summary>
    public string? Missing { get; set; }

    public List<ItemYaml> Items { get; set; } = [];
    public List<ScoreYaml> Scores { get; set; } = [];
    public List<CutOffYaml> CutOffs { get; set; } = [];
    public List<ChangeYaml> Change { get; set; } = [];
    public List<string> Sources { get; set; } = [];

    public Instrument ToInstrument() => new()
    {
        Id = Id, Name = Name, Holder = Holder, Ask = Ask, Licence = Licence, DescriptionOnly = DescriptionOnly,
        Items = [.. Items.Select(item => new InstrumentItem(item.Link, item.Points is [var least, _] ? least : 0, item.Points is [_, var most] ? most : 0, item.Ticks, item.Apart, item.Optional))],
        Scores = [.. Scores.Select(score => new InstrumentScore(score.Id, score.Title, score.Type, score.Path,
            score.Range is [var least, _] ? least : null, score.Range is [_, var most] ? most : null, score.Unit, score.Better))],
        CutOffs = [.. CutOffs.Select(cut => new Threshold(cut.Score, cut.From, cut.Means, cut.Source, cut.Confirmed))],
        Changes = [.. Change.Select(change => new Threshold(change.Score, change.Points, change.Means, change.Source, change.Confirmed))],
    };

    internal sealed class ItemYaml
    {
        public string Link { get; set; } = "";
        public List<int> Points { get; set; } = [];
        public int? Ticks { get; set; }
        public List<string> Apart { get; set; } = [];
        public bool Optional { get; set; }
    }

    internal sealed class ScoreYaml
    {
        public string Id { get; set; } = "";
        public string Title { get; set; } = "";
        public string Type { get; set; } = "";
        public string Path { get; set; } = "";
        public List<decimal> Range { get; set; } = [];
        public string? Unit { get; set; }
        public Better Better { get; set; }
    }

    internal sealed class CutOffYaml
    {
        public string Score { get; set; } = "";
        public decimal From { get; set; }
        public string Means { get; set; } = "";
        public string Source { get; set; } = "";
        public bool Confirmed { get; set; }
    }

    internal sealed class ChangeYaml
    {
        public string Score { get; set; } = "";
        public decimal Points { get; set; }
        public string Means { get; set; } = "";
        public string Source { get; set; } = "";
        public bool Confirmed { get; set; }
    }
}
