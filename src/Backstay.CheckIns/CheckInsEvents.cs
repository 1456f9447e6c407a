using Backstay.CheckIns.DangerSigns;
using Backstay.Kernel.Events;
using Backstay.Kernel.Ids;

namespace Backstay.CheckIns;

/// <summary>The danger signs were answered; a later room may tell a linked clinician.</summary>
public sealed record DangerSignsAnswered(PersonId PersonId, Tier Tier, string RuleVersion, DateTimeOffset At) : IEvent;

/// <summary>Free text had words that ask for a person's eyes; the text itself is not told.</summary>
public sealed record WorryingWords(PersonId PersonId, string Source, DateTimeOffset At) : IEvent;
