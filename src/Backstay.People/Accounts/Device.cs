using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.People.Accounts;

internal readonly record struct DeviceId(Guid Value) : ITypedId<DeviceId>
{
    public static DeviceId From(Guid value) => new(value);
}

/// <summary>A browser that is signed in. Its cookie names this row; deleting the row signs it out at its next request.</summary>
internal sealed class Device : IBelongToPerson
{
    public required DeviceId Id { get; init; }
    public required PersonId PersonId { get; init; }

    /// <summary>"Chrome on Android": enough to recognise it, too little to track it.</summary>
    public required string Name { get; init; }

    public required DateTimeOffset SignedInAt { get; init; }

    /// <summary>Last used, to the day; a cookie that was not used for long has expired, and this row goes after it.</summary>
    public required DateTimeOffset SeenAt { get; init; }

    /// <summary>A second factor was shown when this device signed in.</summary>
    public bool TwoFactors { get; init; }

    /// <summary>Wrong second steps in a row. Five end the device, so that each five guesses cost a new mail.</summary>
    public int WrongSteps { get; private set; }

    /// <returns>False when the device has to sign in anew.</returns>
    public bool MayTryAgain() => ++WrongSteps < 5;

    private sealed class Table : IEntityTypeConfiguration<Device>
    {
        public void Configure(EntityTypeBuilder<Device> builder)
        {
            builder.ToTable("people_devices");
            builder.Property(device => device.Name).HasMaxLength(80);
            builder.HasIndex(device => device.PersonId);
        }
    }
}
