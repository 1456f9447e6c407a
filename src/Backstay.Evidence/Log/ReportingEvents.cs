namespace Backstay.Evidence.Log;

/// <summary>The review is open to everybody, as it was then.</summary>
/// <param name="Version">From 1 on; never given again.</param>
/// <param name="Through">How many events it shows: those that came before.</param>
/// <param name="News">What is new in it, as the team says.</param>
internal sealed record Published(int Version, int Through, string? News = null) : ReviewEvent;

/// <summary>Nothing of the review is open any more.</summary>
internal sealed record Withdrawn : ReviewEvent;

/// <summary>Whether the member's own name stands where the review is published.</summary>
internal sealed record NameShown(bool Shown) : ReviewEvent;

/// <summary>What the team means to do. It stands for all that was planned before.</summary>
/// <param name="Fields">By the key of the field; what is not filled in is left out.</param>
/// <param name="Reason">Why it changes; asked for once records are screened.</param>
internal sealed record Planned(IReadOnlyDictionary<string, string> Fields, string? Reason = null) : ReviewEvent;

/// <summary>When the review is searched again. It stands for all that was said before.</summary>
/// <param name="On">Null for no further search.</param>
/// <param name="Months">From one search to the next; null for one search more.</param>
internal sealed record SearchPlanned(DateOnly? On, int? Months = null) : ReviewEvent;
