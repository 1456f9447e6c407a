using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.People.CareLinks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Clinic.Reports;

internal readonly record struct CareReportId(Guid Value) : ITypedId<CareReportId>
{
    public static CareReportId From(Guid value) => new(value);
}

/// <summary>
/// That a clinician was told of a finished questionnaire. It holds no answers: its page reads what stood there at that moment, in the parts that are shared when
/// it is opened, so that nothing stays behind with a reader.
/// </summary>
internal sealed class CareReport : IBelongToPerson
{
    private static readonly string[] Parts = [CareShares.Condition, CareShares.Treatment, CareShares.Absence];

    public required CareReportId Id { get; init; }
    public required PersonId PersonId { get; init; }
    public required CareLinkId LinkId { get; init; }
    public required string Questionnaire { get; init; }

    /// <summary>Id of the filling-in; one report for each link.</summary>
    public required Guid Response { get; init; }

    /// <summary>Where the person is.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>When the questionnaire was finished.</summary>
    public required DateTimeOffset ToldAt { get; init; }

    public required DateTimeOffset MadeAt { get; init; }
    public DateTimeOffset? MailedAt { get; init; }

    public string Path => $"/care/{LinkId.Value}/reports/{Id.Value}";

    /// <returns>What of a report a reader may see; nothing where none of it is shared.</returns>
    public static IReadOnlyList<string> PartsFor(OpenLink link) => [.. Parts.Where(link.Shares.Contains)];

    private sealed class Table : IEntityTypeConfiguration<CareReport>
    {
        public void Configure(EntityTypeBuilder<CareReport> builder)
        {
            builder.ToTable("clinic_reports");
            builder.Ignore(report => report.Path);
            builder.Property(report => report.Questionnaire).HasMaxLength(60);
            builder.HasIndex(report => report.PersonId);
            builder.HasIndex(report => new { report.LinkId, report.Response }).IsUnique();
        }
    }
}
