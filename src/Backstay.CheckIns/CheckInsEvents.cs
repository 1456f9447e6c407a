using Backstay.CheckIns.DangerSigns;
using Backstay.Kernel.Events;
using Backstay.Kernel.Ids;

namespace Backstay.CheckIns;

/// <summary>The danger signs were answered; a later room may tell a linked clinician.</summary>
public sealed record DangerSignsAnswered(PersonId PersonId, Tier Tier, string RuleVersion, DateTimeOffset At) : IEvent;

/// <summary>A questionnaire was finished for the first time; a change to finished answers is not told.</summary>
/// <param name="Response">Id of the filling-in.</param>
/// <param name="Day">Where the person is.</param>
public sealed record QuestionnaireCompleted(PersonId PersonId, string Questionnaire, Guid Response, DateOnly Day, DateTimeOffset At) : IEvent;

/// <summary>Free text had words that ask for a person's eyes; the text itself is not told.</summary>
public sealed record WorryingWords(PersonId PersonId, string Source, DateTimeOffset At) : IEvent;
