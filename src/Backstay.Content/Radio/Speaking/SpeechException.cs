namespace Backstay.Content.Radio.Speaking;

/// <summary>Nothing can be spoken, and what to do about it.</summary>
public sealed class SpeechException(string what, string remedy) : Exception(what)
{
    public string Remedy { get; } = remedy;
}
