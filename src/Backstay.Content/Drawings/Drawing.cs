using Backstay.Content.Files;

namespace Backstay.Content.Drawings;

/// <summary>A cartoon or diagram that explains an idea.</summary>
/// <param name="Svg">The picture as markup of our own files, its words set in.</param>
/// <param name="Description">What is seen and what it means, for who cannot see it.</param>
/// <param name="Words">The words in the picture.</param>
/// <param name="UsedIn">Ids of the articles and modules that it explains.</param>
public sealed record Drawing(string Id, string Title, string Description, string Svg, IReadOnlyCollection<string> Words, Source? Source, IReadOnlyList<string> UsedIn);
