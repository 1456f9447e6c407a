using Backstay.Kernel.Events;
using Backstay.Kernel.Ids;

namespace Backstay.People;

/// <summary>A device signed in to an account that existed before.</summary>
public sealed record NewDeviceSignedIn(PersonId PersonId, string Device, DateTimeOffset At) : IEvent;

/// <summary>A passkey was added to an account.</summary>
public sealed record PasskeyAdded(PersonId PersonId, string Name, DateTimeOffset At) : IEvent;

/// <summary>An account took another e-mail address; the old one is told.</summary>
public sealed record AddressChanged(PersonId PersonId, string OldAddress, DateTimeOffset At) : IEvent;
