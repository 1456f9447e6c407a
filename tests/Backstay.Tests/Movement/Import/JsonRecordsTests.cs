using System.Text.Json;
using Backstay.Movement.Import;
using CsCheck;

namespace Backstay.Tests.Movement.Import;

[Trait("Runs", "once")]
public sealed class JsonRecordsTests
{
    private static readonly string[] Wanted = ["a[]", "b.c[].d", "b.c[].e[]"];

    [Fact]
    public void Only_what_is_wanted_is_handed_over_in_the_order_of_the_file() =>
        Read("\uFEFF" + """{"x": [1, {"a": [9]}], "a": [1, [2], {"f": 3}], "b": {"a": [8], "c": [{"e": ["u"], "d": 4, "z": {"e": [7]}}, {"d": "v"}]}, "d": 5}""")
            .ShouldBe(["a[] 1 1", "a[] 2 [2]", "a[] 3 {\"f\": 3}", "b.c[].e[] 1 \"u\"", "b.c[].d 1 4", "/b.c[]", "b.c[].d 2 \"v\"", "/b.c[]", "/b", "/"]);

    [Fact]
    public void It_does_not_matter_in_which_portions_a_file_comes() => Gen.Select(Gen.Int[1, 40], Gen.Int[0, 60]).Sample((portion, count) =>
    {
        var text = $$"""{"skip": "{{new string('s', 200_000)}}", "a": [{{string.Join(',', Enumerable.Range(0, count).Select(n => $"{{\"n\": \"{new string('x', n * 37)}\"}}"))}}]}""";
        Read(new Portions(Samples.Bytes(text), portion * 1000)).Count(line => line.StartsWith("a[]", StringComparison.Ordinal)).ShouldBe(count);
    }, iter: 30);

    [Fact]
    public void A_record_too_long_to_hold_is_refused_and_the_next_is_read()
    {
        var found = new Found();
        Read(new Repeated("""{"a": [{"n": [1""", ",1", 9_000_001), found, out var error);
        error.ShouldNotBeNull();
        found.Refused.Single().ShouldBe(("A record is longer than 4 MB.", 1));
        Read($$"""{"a": [[{{string.Join(',', Enumerable.Repeat("1", 3_000_000))}}], 5]}""").ShouldBe(["refused 1", "a[] 2 5", "/"]);
    }

    [Fact]
    public void One_endless_value_is_called_unreadable_before_it_fills_the_memory()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Read(new Repeated("{\"q\": \"", "x", 60_000_000), new Found(), out var error);
        error.ShouldNotBeNull();
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(20_000_000);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"a\": [1, 2")]
    [InlineData("{\"a\": [1]} x")]
    [InlineData("not json")]
    [InlineData("{\"\\ud800\": 1}")]
    public void What_is_no_whole_JSON_is_called_unreadable(string text) => Should.Throw<UnreadableException>(() => Read(text));

    private static List<string> Read(string text) => Read(new MemoryStream(Samples.Bytes(text)));

    private static List<string> Read(Stream file)
    {
        var lines = Read(file, new Found(), out var error);
        return error is null ? lines : throw error;
    }

    private static List<string> Read(Stream file, Found found, out UnreadableException? error)
    {
        var lines = new List<string>();
        error = null;
        try
        {
            new JsonRecords(Wanted, (path, value, number) =>
            {
                Refused();
                lines.Add($"{path} {number} {value.GetRawText()}");
            }, found, path => lines.Add("/" + path)).Read(file, CancellationToken.None);
        }
        catch (UnreadableException unreadable)
        {
            error = unreadable;
        }
        return lines;

        void Refused()
        {
            if (found.Refused.Count == 1 && !lines.Contains("refused 1")) lines.Add($"refused {found.Refused[0].Line}");
        }
    }

    private sealed class Portions(byte[] bytes, int most) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(most, buffer.Length)]);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(most, count));
    }
}
