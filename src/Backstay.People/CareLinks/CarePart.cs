namespace Backstay.People.CareLinks;

/// <summary>What a room shows to those with whom a person shares something; one room for each share.</summary>
/// <param name="Share">A name of <see cref="CareShares"/>.</param>
/// <param name="Component">A component with one parameter, PersonId; the name of the share comes as a cascading value called Share.</param>
public sealed record CarePart(string Share, Type Component);
