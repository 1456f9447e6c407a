namespace Backstay.Content.Radio.Speaking;

/// <summary>Piper, a neural voice: https://github.com/OHF-Voice/piper1-gpl.</summary>
/// <param name="model">Path of the voice's .onnx file.</param>
internal sealed class Piper(ExternalProgram program, string model) : ISpeechEngine
{
    // Its voices speak at some 180 words a minute by themselves.
    private const string Stretch = "1.2";

    public string Voice => $"piper {Path.GetFileNameWithoutExtension(model)} {Stretch}";

    public Task<Sound> SpeakAsync(string text, CancellationToken ct) =>
        Engine.RunAsync(program, wav => ["--model", model, "--length_scale", Stretch, "--output_file", wav], text.ReplaceLineEndings(" "), ct);
}

/// <summary>Flite with a voice that was made from a person's recordings: http://cmuflite.org.</summary>
internal sealed class Flite(ExternalProgram program, string? voice) : ISpeechEngine
{
    private const string Usual = "rms";

    // About 150 words a minute.
    private const string Stretch = "1.25";

    public string Voice => $"flite {voice ?? Usual} {Stretch}";

    public Task<Sound> SpeakAsync(string text, CancellationToken ct) =>
        Engine.RunAsync(program, wav => ["-voice", voice ?? Usual, "--setf", $"duration_stretch={Stretch}", "-t", text, "-o", wav], "", ct);
}

/// <summary>eSpeak NG: https://github.com/espeak-ng/espeak-ng. It sounds more like a machine than the others, and speaks more languages.</summary>
internal sealed class EspeakNg(ExternalProgram program, string? voice) : ISpeechEngine
{
    private const string Usual = "en-gb";

    // With the quiet between sentences, 128 comes to about 150 words a minute. A pitch of 50 is its usual one.
    private const string Pace = "128", Pitch = "40";

    public string Voice => $"espeak-ng {voice ?? Usual} {Pace} {Pitch}";

    public Task<Sound> SpeakAsync(string text, CancellationToken ct) =>
        Engine.RunAsync(program, wav => ["-v", voice ?? Usual, "-s", Pace, "-p", Pitch, "--stdin", "-w", wav], text, ct);
}

internal static class Engine
{
    /// <param name="asked">ENGINE or ENGINE:VOICE; null for the best that is there.</param>
    /// <exception cref="SpeechException">There is none, or not the one that was asked for.</exception>
    public static ISpeechEngine Find(SpeechOptions options, string? asked)
    {
        var (name, voice) = asked?.Split(':', 2) switch { [var one, var other] => (one, other), [var one] => (one, null), _ => ((string?)null, (string?)null) };
        var found = name switch
        {
            null => FindPiper(options, null) ?? (ISpeechEngine?)FindFlite(null) ?? FindEspeak(null),
            "piper" => FindPiper(options, voice),
            "flite" => FindFlite(voice),
            "espeak-ng" => FindEspeak(voice),
            _ => throw new SpeechException($"There is no speech engine '{name}'.", "Use --voice=piper, --voice=flite or --voice=espeak-ng, with a voice of it after a colon: --voice=flite:slt."),
        };
        return found ?? throw new SpeechException(
            name is null ? "No speech engine is installed." : $"The speech engine '{name}' is not installed.",
            "Install one, such as `apt-get install flite` or `apt-get install espeak-ng`, or name Piper and its voice: --Speech:Piper:Program=piper --Speech:Piper:Voice=/path/voice.onnx");
    }

    /// <summary>Runs an engine that writes a WAV file.</summary>
    public static async Task<Sound> RunAsync(ExternalProgram program, Func<string, IEnumerable<string>> arguments, string input, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("backstay-speak-");
        try
        {
            var wav = Path.Combine(folder.FullName, "spoken.wav");
            await program.RunAsync(arguments(wav), input, ct);
            return Sound.Read(await File.ReadAllBytesAsync(wav, ct));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Piper? FindPiper(SpeechOptions options, string? voice) =>
        options.Piper.Program is { } name && (voice ?? options.Piper.Voice) is { } model ? new(ExternalProgram.OnPath(name) ?? new(name), model) : null;

    private static Flite? FindFlite(string? voice) => ExternalProgram.OnPath("flite") is { } program ? new(program, voice) : null;

    private static EspeakNg? FindEspeak(string? voice) => ExternalProgram.OnPath("espeak-ng") is { } program ? new(program, voice) : null;
}
