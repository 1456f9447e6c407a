namespace Backstay.Evidence;

/// <summary>A file cannot be used; the message says which one and why.</summary>
public sealed class ReviewFileException(string message, Exception? inner = null) : Exception(message, inner);
