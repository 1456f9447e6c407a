using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Content.Library;

/// <summary>How far a person has seen what is new.</summary>
internal sealed class NewsVisit : IBelongToPerson
{
    public required PersonId PersonId { get; init; }

    /// <summary>Of the latest visit.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Publication day of the newest item that there was at the latest visit. Files may come late, so the day of the visit would not do.</summary>
    public required DateOnly Newest { get; init; }

    /// <summary>The same at the last visit on an earlier day; null when there was none. It keeps the marks for the whole day.</summary>
    public DateOnly? NewestBefore { get; init; }

    private sealed class Table : IEntityTypeConfiguration<NewsVisit>
    {
        public void Configure(EntityTypeBuilder<NewsVisit> builder)
        {
            builder.ToTable("content_news_visits");
            builder.HasKey(visit => visit.PersonId);
        }
    }
}
