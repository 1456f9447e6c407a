namespace Backstay.People.Roles;

/// <summary>What a person may be besides themselves. Everyone is a person; the rest is given by an operator or by a link.</summary>
[Flags]
public enum Role
{
    Person = 0,
    Supporter = 1,
    Clinician = 2,
    Editor = 4,
    Moderator = 8,
    Researcher = 16,
    Operator = 32,
}

public static class RoleNames
{
    public const string Supporter = nameof(Role.Supporter);
    public const string Clinician = nameof(Role.Clinician);
    public const string Editor = nameof(Role.Editor);
    public const string Moderator = nameof(Role.Moderator);
    public const string Researcher = nameof(Role.Researcher);
    public const string Operator = nameof(Role.Operator);

    /// <summary>Roles that see other people's data or change what others read; they sign in with two factors.</summary>
    public const Role Staff = Role.Clinician | Role.Editor | Role.Moderator | Role.Researcher | Role.Operator;

    internal static IReadOnlyCollection<string> Of(Role roles) =>
        roles == Role.Person ? [] : [.. Enum.GetValues<Role>().Where(role => role != Role.Person && roles.HasFlag(role)).Select(role => role.ToString())];
}
