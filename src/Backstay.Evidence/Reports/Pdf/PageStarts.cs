using System.Globalization;

namespace Backstay.Evidence.Reports.Pdf;

/// <summary>Where each page of a PDF begins in the text that was taken from it, in UTF-16 units, in order.</summary>
internal sealed record PageStarts(IReadOnlyList<int> Starts)
{
    /// <param name="stored">As <see cref="Stored"/> gives it; null for a text that was not taken from a PDF.</param>
    public static PageStarts? Read(string? stored) => stored is null ? null : new([.. stored.Split(',').Select(start => int.Parse(start, CultureInfo.InvariantCulture))]);

    public string Stored => string.Join(',', Starts.Select(start => start.ToString(CultureInfo.InvariantCulture)));

    /// <returns>The page that a place in the text lies on, from 1 on. Of pages without text, which begin at the same place, the last.</returns>
    public int PageOf(int place) => Math.Max(1, Starts.Count(start => start <= place));
}
