using Backstay.Content.Files;

namespace Backstay.Content.Gym.Sessions;

/// <summary>The language-free file of a session, as written.</summary>
internal sealed class SessionYaml
{
    public int Minutes { get; set; }
    public int Priority { get; set; } = 3;
    public List<StepYaml> Steps { get; set; } = [];
    public string? Author { get; set; }
    public ReviewYaml? Review { get; set; }
    public List<Source> Sources { get; set; } = [];
}

internal sealed class StepYaml
{
    public string Exercise { get; set; } = "";

    /// <summary>1 is the easiest.</summary>
    public int Level { get; set; } = 1;

    public int? Seconds { get; set; }
    public int Rest { get; set; } = 5;
}

/// <summary>The head of the words of a session; what follows it is Markdown and says what it is.</summary>
internal sealed class SessionWords
{
    public string Title { get; set; } = "";
    public string Line { get; set; } = "";
    public string ForWhom { get; set; } = "";
    public string Feel { get; set; } = "";
    public string Stop { get; set; } = "";
}
