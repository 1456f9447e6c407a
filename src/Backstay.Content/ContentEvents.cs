using Backstay.Kernel.Events;
using Backstay.Kernel.Ids;

namespace Backstay.Content;

/// <summary>An exercise made somebody's back worse; it leaves their plan.</summary>
public sealed record MadeItWorse(PersonId PersonId, string ItemId, DateTimeOffset At) : IEvent;
