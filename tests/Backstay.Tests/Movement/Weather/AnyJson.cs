using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Backstay.Movement.Weather;
using CsCheck;

namespace Backstay.Tests.Movement.Weather;

/// <summary>JSON of any shape, in which names of a format occur often, and forecasts with strange values in them; cut or changed at times.</summary>
internal static partial class AnyJson
{
    public static Gen<byte[]> Of(string forecast, params string[] names)
    {
        var name = Some(names);
        var value = Gen.Frequency(
            (3, Some("null", "true", "0", "-1", "1e999", "1782864000", "9223372036854775807", "253402300800", "0.5", "100", "{}", "[]")),
            (2, Some("\"\"", "\"NaN\"", "\"2026-07-01T02:00\"", "\"2026-07-01T02:00:00Z\"", "\"9999-12-31T23:59:59-14:00\"", "\"\\ud800\"", "\"°F\"", "\"%\"", "\"inch\"")),
            (2, Gen.Int.Select(number => number.ToString())));
        var values = Value().Matches(forecast);
        var strange = Gen.Select(Gen.Int[0, values.Count - 1], Nested(value, name, 1)).Array[1, 5].Select(changes => changes.Aggregate(forecast, (text, change) =>
            Value().Matches(text) is var now && change.Item1 < now.Count ? text[..now[change.Item1].Index] + change.Item2 + text[(now[change.Item1].Index + now[change.Item1].Length)..] : text));
        var json = Gen.OneOf(Nested(value, name, 4), strange);
        return Gen.Select(json, Gen.Int[0, 9], Gen.Int[0, int.MaxValue], Gen.Byte, (text, harm, at, other) =>
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            if (harm == 0) bytes[at % bytes.Length] = other;
            return harm == 1 ? bytes[..(at % bytes.Length)] : bytes;
        });
    }

    /// <summary>As an answer of a server: a forecast, or a reason in words.</summary>
    public static void ReadAs(byte[] json, Func<JsonElement, Forecast?> read)
    {
        var answer = Answer.ReadAsync(new MemoryStream(json), read, DateTimeOffset.MaxValue).GetAwaiter().GetResult();
        if (answer is Told told) told.Forecast.Of(Skies.Today, TimeZoneInfo.Utc).Values.ShouldAllBe(hour => hour.Rain >= 0 && hour.Rain <= 1 && Math.Abs(hour.Temperature) < 100);
        else answer.ShouldBeOfType<Away>().Why.ShouldBeOneOf("not JSON", "not a forecast");
    }

    [GeneratedRegex(@"(?<=[:\[,])(-?[\d.]+|null|""[^""]*"")(?=[,\]}])")]
    private static partial Regex Value();

    private static Gen<string> Some(params string[] texts) => Gen.OneOf([.. texts.Select(Gen.Const)]);

    private static Gen<string> Nested(Gen<string> value, Gen<string> name, int depth)
    {
        if (depth == 0) return value;
        var inside = Nested(value, name, depth - 1);
        return Gen.Frequency(
            (1, value),
            (4, Gen.Select(name, inside, (key, one) => $"\"{key}\":{one}").Array[1, 6].Select(members => $"{{{string.Join(',', members)}}}")),
            (3, inside.Array[0, 5].Select(items => $"[{string.Join(',', items)}]")));
    }
}
