using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Backstay.Movement.Sending.Deciding;

/// <summary>How it was decided whether to speak: all that a micro-randomised analysis needs, and enough to draw again.</summary>
/// <param name="Now">All that was known, as it was.</param>
/// <param name="Policy">Name and version.</param>
/// <param name="Hindrance">Where there is one, nothing was drawn.</param>
/// <param name="Fault">The input that could not be used, so that the fallback decided; null where all could.</param>
/// <param name="Fits">Chance that what would be said gets done, as it was believed.</param>
/// <param name="Margin">What speaking was believed to cost later, in the unit of reward.</param>
/// <param name="Speaking">Probability to say anything; 0 where something hinders.</param>
/// <param name="Fitted">Probability that it is the fitted message once something is said.</param>
/// <param name="Draw">The number that decided, 0 to under 1.</param>
internal sealed record SendingDecision(
    Circumstances Now, string Policy, Hindrance Hindrance, string? Fault, SendingFeatures Features, double Fits, double Margin, double Speaking, double Fitted, double Draw)
{
    /// <summary>A reading that is no number is kept as such: it is why the fallback decided.</summary>
    private static readonly JsonSerializerOptions Log = new()
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals, Converters = { new JsonStringEnumConverter() }, IgnoreReadOnlyProperties = true,
    };

    public bool Available => Hindrance == Hindrance.None;

    /// <summary>Follows from the probabilities and the number, so a log can be checked.</summary>
    public Message Choice => Draw >= Speaking ? Message.None : Draw < Speaking * Fitted ? Message.Fitted : Message.General;

    /// <summary>Of what was chosen.</summary>
    public double Probability => Choice switch { Message.None => 1 - Speaking, Message.Fitted => Speaking * Fitted, _ => Speaking * (1 - Fitted) };

    /// <returns>JSON, for the log.</returns>
    public string Write() => JsonSerializer.Serialize(this, Log);

    /// <summary>Reads what <see cref="Write"/> writes.</summary>
    public static SendingDecision Read(string text) => JsonSerializer.Deserialize<SendingDecision>(text, Log) ?? throw new FormatException("There is no decision in this text.");

    /// <returns>The same for the same person and minute, evenly from 0 to under 1.</returns>
    public static double NumberOf(Guid person, DateTimeOffset at)
    {
        // The last byte tells these draws from those of suggestions.
        Span<byte> bytes = stackalloc byte[25];
        person.TryWriteBytes(bytes);
        BinaryPrimitives.WriteInt64BigEndian(bytes[16..], at.ToUnixTimeSeconds() / 60);
        bytes[24] = 0x5e;
        return (BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(bytes)) >> 11) * (1d / (1UL << 53));
    }
}
