using Backstay.Kernel.Ids;

namespace Backstay.Plan.Cases;

/// <summary>Weeks of people in memory, and beside them who each running number is: to leave out one's own, and to let them go.</summary>
internal sealed class HeldCases(CaseBase cases, IReadOnlyList<PersonId> people)
{
    private readonly Dictionary<PersonId, int> numbers = people.Index().Where(one => one.Item != default).ToDictionary(one => one.Item, one => one.Index);

    public static HeldCases None { get; } = new(CaseBase.Of([], DateOnly.MinValue), []);

    public CaseBase Cases => cases;

    /// <returns>Null for somebody who has no weeks here.</returns>
    public int? NumberOf(PersonId person) => numbers.TryGetValue(person, out var number) ? number : null;

    public PersonId PersonOf(int number) => people[number];

    /// <summary>Lets go of weeks; the numbers of the others stay.</summary>
    public HeldCases Without(IReadOnlySet<PersonId> gone) =>
        new(cases.Without(gone.Select(NumberOf).OfType<int>().ToHashSet()), [.. people.Select(person => gone.Contains(person) ? default : person)]);
}
