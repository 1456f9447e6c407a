using Backstay.Kernel.Events;
using Backstay.Kernel.Ids;

namespace Backstay.Movement;

/// <summary>What was suggested made somebody's back worse; it is not suggested to them again.</summary>
public sealed record MovingMadeItWorse(PersonId PersonId, Activity Activity, DateTimeOffset At) : IEvent;
