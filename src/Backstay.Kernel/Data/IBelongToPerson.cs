using Backstay.Kernel.Ids;

namespace Backstay.Kernel.Data;

/// <summary>
/// A row about one person. Export takes every such row out and erasure deletes it, so a new table is covered
/// by carrying this interface; a table with neither this nor <see cref="ImpersonalAttribute"/> fails the build's tests.
/// </summary>
public interface IBelongToPerson
{
    PersonId PersonId { get; }
}

/// <summary>States why a table holds nothing about any one person.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ImpersonalAttribute(string reason) : Attribute
{
    public string Reason { get; } = reason;
}

/// <summary>Marks a property that export leaves out: a secret or its hash, of no use outside and unsafe there.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotExportedAttribute : Attribute;
