using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Programmes.Entry;

internal readonly record struct InvitationId(Guid Value) : ITypedId<InvitationId>
{
    public static InvitationId From(Guid value) => new(value);
}

/// <summary>A code by which people enter a programme: handed over by a clinician, or printed for a study. It says nothing of whoever uses it.</summary>
internal sealed class Invitation : IBelongToPerson
{
    public required InvitationId Id { get; init; }

    /// <summary>Who invites.</summary>
    public required PersonId PersonId { get; init; }

    public required string ProgrammeId { get; init; }
    public required string Code { get; init; }

    /// <summary>How many people it can be used by.</summary>
    public required int Places { get; init; }

    public int Used { get; init; }
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Not valid from then on.</summary>
    public required DateTimeOffset EndsAt { get; set; }

    public bool IsOpen(DateTimeOffset now) => now < EndsAt && Used < Places;

    private sealed class Table : IEntityTypeConfiguration<Invitation>
    {
        public void Configure(EntityTypeBuilder<Invitation> builder)
        {
            builder.ToTable("programmes_invitations");
            builder.Property(invitation => invitation.ProgrammeId).HasMaxLength(60);
            builder.Property(invitation => invitation.Code).HasMaxLength(ReadableCode.Length);
            builder.HasIndex(invitation => invitation.Code).IsUnique();
            builder.HasIndex(invitation => invitation.PersonId);
        }
    }
}
