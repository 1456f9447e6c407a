using Backstay.Kernel.Ids;

namespace Backstay.CheckIns.Questionnaires;

/// <summary>What the person told at the start, and later under "about you"; newest answer of each question.</summary>
/// <param name="Pain">0 to 10 on the first day.</param>
/// <param name="Limits">What the back stops them doing (words of <c>AppliesTo.Limits</c>).</param>
/// <param name="Matters">What they want to do again, in their own words; null until told.</param>
/// <param name="Able">How well they can do it on the first day, 0 not at all to 10 as before.</param>
/// <param name="Minutes">Time a day: 2, 5, 10 or 15.</param>
/// <param name="Worry">About moving, 0 to 3.</param>
/// <param name="Work">none, fine, struggling, off.</param>
public sealed record PersonProfile(
    DateOnly ToldOn, int Pain, IReadOnlyList<string> Limits, string? Matters, int? Able, int Minutes, int? Worry, string? Work);

/// <summary>One weekly look-back: five answers.</summary>
/// <param name="Day">The day it was answered.</param>
/// <param name="Change">better, same or worse than the week before.</param>
/// <param name="Able">How well they could do what matters, 0 to 10.</param>
/// <param name="Fit">How the plan was: too-little, right, too-much.</param>
public sealed record LookBack(DateOnly Day, int Pain, string Change, int? Able, string Fit);

public sealed class PersonAnswers
{
    /// <returns>Null for someone who has not finished the start questions.</returns>
    public Task<PersonProfile?> ProfileAsync(PersonId person, CancellationToken ct) => throw new NotImplementedException();

    /// <returns>Oldest first.</returns>
    public Task<IReadOnlyList<LookBack>> LookBacksAsync(PersonId person, CancellationToken ct) => throw new NotImplementedException();
}
