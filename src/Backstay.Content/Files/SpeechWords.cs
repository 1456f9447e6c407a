namespace Backstay.Content.Files;

/// <summary>The words of a talk or a practice in one language, paragraph by paragraph as they are spoken.</summary>
internal sealed class SpeechWords
{
    /// <summary>A calm pace, at which computer voices are set too.</summary>
    public const int WordsAMinute = 150;

    public string Title { get; set; } = "";
    public string Line { get; set; } = "";

    /// <summary>Practices: where and how to sit, lie or stand.</summary>
    public string? Position { get; set; }

    public List<SpokenParagraph> Speech { get; set; } = [];

    /// <summary>How long it takes to say, at a calm pace and with its pauses.</summary>
    public TimeSpan Length => TimeSpan.FromSeconds(
        Speech.Sum(paragraph => paragraph.Say.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length * 60.0 / WordsAMinute + paragraph.Pause));
}

internal sealed class SpokenParagraph
{
    public string Say { get; set; } = "";

    /// <summary>Seconds of quiet after it.</summary>
    public double Pause { get; set; }
}
