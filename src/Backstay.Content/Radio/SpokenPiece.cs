using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Backstay.Content.Files;

namespace Backstay.Content.Radio;

/// <summary>What is kept of a piece that a computer voice has spoken.</summary>
internal sealed class SpokenPiece
{
    /// <summary>Engine, voice and pace.</summary>
    public string Voice { get; set; } = "";

    /// <summary>Of the words, their pauses and the voice.</summary>
    public string Hash { get; set; } = "";

    public double Seconds { get; set; }
    public long Bytes { get; set; }

    /// <summary>The second at which each paragraph begins.</summary>
    public List<double> Starts { get; set; } = [];

    public bool Fits(SpeechWords words) => Hash == HashOf(words, Voice);

    public static string HashOf(SpeechWords words, string voice)
    {
        var text = new StringBuilder(voice);
        foreach (var paragraph in words.Speech) text.Append(CultureInfo.InvariantCulture, $"\n{paragraph.Say}\n{paragraph.Pause}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }
}
