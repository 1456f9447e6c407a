namespace Backstay.People.Roles;

/// <summary>The roles that an operator ticks for one account.</summary>
internal static class GivenRoles
{
    /// <summary>Those an operator gives; a supporter becomes one by a person's link.</summary>
    public static IReadOnlyList<Role> ByOperator { get; } = [Role.Clinician, Role.Editor, Role.Moderator, Role.Researcher, Role.Operator];
}
