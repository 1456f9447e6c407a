namespace Backstay.Programmes.Files;

/// <summary>A programme file as written.</summary>
internal sealed class ProgrammeYaml
{
    public string Id { get; set; } = "";
    public int Version { get; set; }
    public string Open { get; set; } = "anyone";
    public string Pace { get; set; } = "free";
    public string Length { get; set; } = "none";
    public List<string> Opens { get; set; } = [];
    public TodayYaml Today { get; set; } = new();
    public List<AskYaml> Asks { get; set; } = [];
    public DangerYaml DangerSigns { get; set; } = new();
    public bool FlareUp { get; set; } = true;
    public bool Pause { get; set; } = true;
    public List<string> Graphs { get; set; } = [];

    public Programme ToProgramme() => new()
    {
        Id = Id, Version = Version, Today = new() { AtMost = Today.AtMost, UnderTwoMinutes = Today.UnderTwoMinutes },
        Asks = [.. Asks.Select(ask => new Asking(ask.Questionnaire, ask.When))],
    };
}

internal sealed class TodayYaml
{
    public int AtMost { get; set; } = 3;
    public int UnderTwoMinutes { get; set; } = 1;
}

internal sealed class AskYaml
{
    public string Questionnaire { get; set; } = "";
    public string When { get; set; } = "";
}

internal sealed class DangerYaml
{
    public bool AtStart { get; set; } = true;
    public bool AtFlareUp { get; set; } = true;
    public bool Weekly { get; set; } = true;
}
