namespace Backstay.Content;

/// <summary>Items by the day on which they were first published; for the page of what is new and for letters about it.</summary>
public static class WhatIsNew
{
    /// <summary>Newest first; of one day, what matters most first.</summary>
    public static IEnumerable<ContentItem> In(Catalogue catalogue) =>
        catalogue.Items.OrderByDescending(item => item.Published).ThenBy(item => item.Priority).ThenBy(item => item.Title, StringComparer.CurrentCulture);

    /// <param name="day">Items of this day itself are not in it.</param>
    public static IEnumerable<ContentItem> After(Catalogue catalogue, DateOnly day) => In(catalogue).TakeWhile(item => item.Published > day);
}
