namespace Backstay.Content.Radio.Speaking;

/// <summary>
/// From WAV to MP3, which every phone plays: one channel, 16 kHz, 180 KB a minute. The bit rate is constant although quiet needs less: in a file of
/// variable rate a browser guesses where a second lies, and after long pauses it misses a paragraph's beginning by seconds.
/// </summary>
internal sealed class Encoder(ExternalProgram program)
{
    public const int KilobitsASecond = 24;

    /// <exception cref="SpeechException">There is none.</exception>
    public static Encoder Find() => new(ExternalProgram.OnPath("lame") ?? ExternalProgram.OnPath("ffmpeg")
        ?? throw new SpeechException("No program that makes MP3 files is installed.", "Install one: `apt-get install lame` or `apt-get install ffmpeg`."));

    public async Task EncodeAsync(Sound sound, string mp3, CancellationToken ct)
    {
        var wav = Path.ChangeExtension(mp3, ".wav");
        try
        {
            await File.WriteAllBytesAsync(wav, sound.ToWav(), ct);
            await program.RunAsync(program.Name == "lame"
                ? ["--quiet", "-m", "m", "--resample", "16", "--cbr", "-b", $"{KilobitsASecond}", "-q", "2", wav, mp3]
                : ["-v", "error", "-y", "-i", wav, "-map_metadata", "-1", "-ac", "1", "-ar", "16000", "-c:a", "libmp3lame", "-b:a", $"{KilobitsASecond}k", mp3], "", ct);
        }
        finally
        {
            File.Delete(wav);
        }
    }
}
