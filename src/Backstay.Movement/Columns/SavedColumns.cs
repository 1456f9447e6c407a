using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.Movement.Import.Tables;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Movement.Columns;

/// <summary>What somebody said the columns are of all tables with the same headings.</summary>
internal sealed class SavedColumns : IBelongToPerson
{
    public required PersonId PersonId { get; init; }

    /// <summary>See <see cref="TableHead.Fingerprint"/>.</summary>
    [NotExported]
    public required Guid TableKey { get; init; }

    /// <summary>JSON of <see cref="CsvMapping"/>.</summary>
    public required string Mapping { get; set; }

    public required DateTimeOffset At { get; set; }

    private sealed class Table : IEntityTypeConfiguration<SavedColumns>
    {
        public void Configure(EntityTypeBuilder<SavedColumns> builder)
        {
            builder.ToTable("movement_columns");
            builder.HasKey(saved => new { saved.PersonId, saved.TableKey });
        }
    }
}
