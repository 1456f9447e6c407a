using Backstay.Kernel.Ids;

namespace Backstay.Content.Courses;

/// <summary>Whether a module waits for its week, for somebody in a programme that goes week by week.</summary>
public interface ICourseGate
{
    /// <returns>The page that says when it opens; null where it is open.</returns>
    Task<string?> PageBeforeAsync(PersonId person, string module, CancellationToken ct);
}
