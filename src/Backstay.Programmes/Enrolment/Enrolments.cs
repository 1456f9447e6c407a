using Backstay.Kernel.Ids;
using Backstay.Programmes.Files;

namespace Backstay.Programmes.Enrolment;

/// <summary>The programme that a person follows, on the version that they began.</summary>
/// <param name="PausedOn">Day since when it is paused; null while it runs.</param>
public sealed record CurrentEnrolment(Programme Programme, DateOnly BeganOn, DateOnly? PausedOn);

/// <summary>Begins, pauses and resumes a person's programme.</summary>
public sealed class Enrolments
{
    /// <summary>Enrols in the default programme; does nothing for someone who is enrolled.</summary>
    public Task BeginAsync(PersonId person, DateOnly today, CancellationToken ct) => throw new NotImplementedException();

    public Task<CurrentEnrolment?> CurrentAsync(PersonId person, CancellationToken ct) => throw new NotImplementedException();

    public Task PauseAsync(PersonId person, DateOnly today, CancellationToken ct) => throw new NotImplementedException();

    public Task ResumeAsync(PersonId person, DateOnly today, CancellationToken ct) => throw new NotImplementedException();
}
