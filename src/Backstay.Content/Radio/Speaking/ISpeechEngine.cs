namespace Backstay.Content.Radio.Speaking;

/// <summary>A free program of this machine that speaks: text in, sound out.</summary>
internal interface ISpeechEngine
{
    /// <summary>Engine, voice and pace, as the index keeps it: with another one everything is spoken anew.</summary>
    string Voice { get; }

    Task<Sound> SpeakAsync(string text, CancellationToken ct);
}
