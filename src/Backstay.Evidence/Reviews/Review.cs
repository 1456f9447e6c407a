using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Evidence.Reviews;

internal readonly record struct ReviewId(Guid Value) : ITypedId<ReviewId>
{
    public static ReviewId From(Guid value) => new(value);
}

/// <summary>One systematic review. All that happened in it stands in its log; here is what the log does not tell.</summary>
[Impersonal("The title of a review and the code to its team.")]
internal sealed class Review
{
    public const int LongestTitle = 300;

    public required ReviewId Id { get; init; }
    public required string Title { get; init; }
    public required DateTimeOffset BegunAt { get; init; }

    /// <summary>With which colleagues join; null while nobody may.</summary>
    public string? Code { get; set; }

    public DateTimeOffset? CodeEndsAt { get; set; }

    /// <summary>The version that is open to everybody; null while none is. Its log tells the same, and is not read for a list.</summary>
    public int? OpenVersion { get; set; }

    public DateTimeOffset? PublishedAt { get; set; }

    public string Path => PathOf(Id.Value);

    public static string PathOf(Guid id) => $"/evidence/{id}";

    private sealed class Table : IEntityTypeConfiguration<Review>
    {
        public void Configure(EntityTypeBuilder<Review> builder)
        {
            builder.ToTable("evidence_reviews");
            builder.Property(review => review.Title).HasMaxLength(LongestTitle);
            builder.Property(review => review.Code).HasMaxLength(ReadableCode.Length);
            builder.HasIndex(review => review.Code).IsUnique();
        }
    }
}
