namespace Backstay.Plan;

/// <summary>Settings of the section "Plan".</summary>
public sealed class PlanOptions
{
    public const string Section = "Plan";

    /// <summary>Weeks of people alike, and prototypes from guidelines, add to what is chosen. Off leaves rules alone.</summary>
    public bool Cases { get; init; } = true;
}
