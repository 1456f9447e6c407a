namespace Backstay.Kernel.Ids;

/// <summary>The key that every row about a person carries.</summary>
public readonly record struct PersonId(Guid Value) : ITypedId<PersonId>
{
    public static PersonId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
