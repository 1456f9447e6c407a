using Backstay.Content.Files;

namespace Backstay.Content.Editing;

/// <summary>Handed down to the page of an item, makes it show these texts instead of those that people see, and keep nothing.</summary>
/// <param name="Path">Where the preview is.</param>
internal sealed record Previewed(LoadedItem Item, string Path);
