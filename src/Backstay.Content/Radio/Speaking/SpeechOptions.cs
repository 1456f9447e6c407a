namespace Backstay.Content.Radio.Speaking;

/// <summary>Settings of the section "Speech", which the command `speak` alone reads.</summary>
public sealed class SpeechOptions
{
    public const string Section = "Speech";

    public PiperOptions Piper { get; init; } = new();
}

/// <summary>A neural voice; both are needed.</summary>
public sealed class PiperOptions
{
    /// <summary>The program, by name or path.</summary>
    public string? Program { get; init; }

    /// <summary>Path of the voice's .onnx file.</summary>
    public string? Voice { get; init; }
}
