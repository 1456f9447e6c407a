using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Plan.Work;

internal readonly record struct WorkAgreementId(Guid Value) : ITypedId<WorkAgreementId>
{
    public static WorkAgreementId From(Guid value) => new(value);
}

/// <summary>What was agreed with somebody at work.</summary>
internal sealed class Agreed : IBelongToPerson
{
    public const int Longest = 200, LongestWith = 100;

    public required WorkAgreementId Id { get; init; }
    public required PersonId PersonId { get; init; }
    public required string With { get; init; }
    public required string What { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly ReviewOn { get; init; }

    /// <summary>The day it was over; null while it holds.</summary>
    public DateOnly? EndedOn { get; private set; }

    public void End(DateOnly day) => EndedOn ??= day;

    public void GoOn() => EndedOn = null;

    private sealed class Table : IEntityTypeConfiguration<Agreed>
    {
        public void Configure(EntityTypeBuilder<Agreed> builder)
        {
            builder.ToTable("plan_work_agreements");
            builder.Property(agreed => agreed.With).HasMaxLength(LongestWith);
            builder.Property(agreed => agreed.What).HasMaxLength(Longest);
            builder.HasIndex(agreed => agreed.PersonId);
        }
    }
}
