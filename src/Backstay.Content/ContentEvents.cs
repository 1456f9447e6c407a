using Backstay.Kernel.Events;
using Backstay.Kernel.Ids;

namespace Backstay.Content;

/// <summary>An exercise made somebody's back worse; it leaves their plan.</summary>
public sealed record MadeItWorse(PersonId PersonId, string ItemId, DateTimeOffset At) : IEvent;

/// <summary>Somebody knew already all that an item tells.</summary>
/// <param name="TakenBack">They had said so before, and say otherwise now.</param>
public sealed record NothingNewIn(PersonId PersonId, string ItemId, bool TakenBack, DateTimeOffset At) : IEvent;
