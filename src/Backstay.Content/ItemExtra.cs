namespace Backstay.Content;

/// <summary>What another room shows on the page of each item, below its words.</summary>
/// <param name="Component">A component with one parameter, ItemId.</param>
public sealed record ItemExtra(Type Component);
