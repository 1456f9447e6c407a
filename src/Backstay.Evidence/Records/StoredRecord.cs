using System.Buffers;
using System.Text;
using System.Text.Json;
using Backstay.Evidence.Import.Fields;
using Backstay.Evidence.Reviews;
using Backstay.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Evidence.Records;

/// <summary>A record of a review, as its source told it. Never changed: what became of it stands in the log.</summary>
[Impersonal("What a database of publications tells of one publication.")]
internal sealed class StoredRecord
{
    public required ReviewId ReviewId { get; init; }

    /// <summary>In the order in which records came in, from 1 on.</summary>
    public required int Number { get; init; }

    /// <summary>The citation in JSON.</summary>
    public required string Text { get; init; }

    public static StoredRecord Of(ReviewId review, int number, Citation citation)
    {
        var text = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(text, CitationJson.Readable))
        {
            writer.WriteStartObject();
            foreach (var name in CitationJson.Names) CitationJson.Write(writer, citation, name);
            writer.WriteEndObject();
        }
        return new() { ReviewId = review, Number = number, Text = Encoding.UTF8.GetString(text.WrittenSpan) };
    }

    public Citation ToCitation()
    {
        using var json = JsonDocument.Parse(Text);
        return CitationJson.Read(json.RootElement, new());
    }

    private sealed class Table : IEntityTypeConfiguration<StoredRecord>
    {
        public void Configure(EntityTypeBuilder<StoredRecord> builder)
        {
            builder.ToTable("evidence_records");
            builder.HasKey(one => new { one.ReviewId, one.Number });
            builder.HasOne<Review>().WithMany().HasForeignKey(one => one.ReviewId);
        }
    }
}
