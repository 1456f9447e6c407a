using Backstay.Evidence.Import;
using Backstay.Evidence.Import.Texts;
using Backstay.Evidence.Records;

namespace Backstay.Tests.Evidence.Import;

[Trait("Runs", "once")]
public sealed class BoundsTests
{
    private static readonly string Long = new('x', Bounds.Value + 10);

    [Theory]
    [InlineData("TY  - JOUR\nTI  - A\nER  - \nTY  - JOUR\nAB  - {0}\nTI  - gone\nER  - \nTY  - JOUR\nTI  - B\nER  - \n", 4)]
    [InlineData("PMID- 1\nTI  - A\n\nPMID- 2\nAB  - {0}\n\nPMID- 3\nTI  - B\n", 4)]
    [InlineData("title,abstract\nA,x\nlong,{0}\nB,x\n", 3)]
    [InlineData("@article{a, title={A}}\n@article{c,\n title={{0}}}\n@article{b, title={B}}\n", 2)]
    public void A_value_without_end_is_refused_with_its_line_and_costs_no_other_record(string text, int line)
    {
        var read = Imported.Of(text.Replace("{0}", Long, StringComparison.Ordinal));
        read.Records.Select(one => one.Citation.Title).ShouldBe(["A", "B"]);
        var (reason, at) = read.Refused.ShouldHaveSingleItem();
        at.ShouldBe(line);
        reason.ShouldBe(Bounds.TooLong);
    }

    [Fact]
    public void A_record_without_end_is_refused_and_what_begins_anew_is_read()
    {
        var read = Imported.Of($"TY  - JOUR\n{string.Concat(Enumerable.Repeat("KW  - word\n", Bounds.Values + 5))}TY  - JOUR\nTI  - B\n");
        read.Refused.Select(one => one.Line).ShouldBe([1]);
        read.Only.Title.ShouldBe("B");
    }

    [Fact]
    public void Memory_does_not_grow_with_the_file()
    {
        using var file = new Endless("TY  - JOUR\nTI  - Walking\nAB  - Some words about it, and some more\nER  - \n"u8.ToArray(), 60_000_000);
        var counting = new Counting();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        CitationFormats.All.First(format => format.Name == "RIS").Read(file, counting, CancellationToken.None);
        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(5_000_000);
        counting.Records.ShouldBeGreaterThan(800_000);
    }

    [Fact]
    public void Reading_can_be_stopped()
    {
        using var file = new Endless("TY  - JOUR\nTI  - Walking\nER  - \n"u8.ToArray(), long.MaxValue);
        using var stop = new CancellationTokenSource();
        Should.Throw<OperationCanceledException>(() => CitationFormats.All.First(format => format.Name == "RIS").Read(file, new Counting(stop), stop.Token));
    }

    private sealed class Counting(CancellationTokenSource? stop = null) : ICitationReceiver
    {
        public long Records { get; private set; }

        public void Add(Citation citation, long line)
        {
            if (++Records == 1000) stop?.Cancel();
        }

        public void Refuse(string reason, long line) { }
    }

    /// <summary>The same bytes again and again.</summary>
    private sealed class Endless(byte[] record, long most) : Stream
    {
        private long at;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => at; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, most - at);
            for (var n = 0; n < read; n++) buffer[offset + n] = record[at++ % record.Length];
            return read;
        }

        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
