using System.Globalization;
using System.Net;
using System.Text;

namespace Backstay.Plan.Work.Days;

/// <summary>A day drawn from top to bottom, as planned, and beside it as it was. Looks are classes alone.</summary>
internal static class DayPicture
{
    /// <summary>Units of the view box.</summary>
    public const int Width = 320;

    private const int UnitsPerHour = 30, Left = 44, Top = 8, Gap = 8, SmallestWithWords = 30, Hour = 60;

    public static int Height(IReadOnlyList<Block> planned) => Top * 2 + (Span(planned).To - Span(planned).From) * UnitsPerHour / Hour;

    /// <param name="done">By each block of the plan, minutes that it took; null where nothing was told of the day.</param>
    /// <returns>What stands within the svg element.</returns>
    public static string Svg(IReadOnlyList<Block> planned, IReadOnlyList<int>? done, Func<Block, string> words)
    {
        var (from, to) = Span(planned);
        var svg = new StringBuilder();
        for (var hour = (from + Hour - 1) / Hour; hour * Hour <= to; hour++)
        {
            var y = Y(hour * Hour, from);
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"stroke-line\" d=\"M{Left} {y}H{Width}\"/>");
            if (hour % 2 == 0) svg.Append(CultureInfo.InvariantCulture, $"<text class=\"fill-ink-2 note end\" x=\"{Left - 6}\" y=\"{y}\" dy=\".35em\">{hour % 24}:00</text>");
        }
        var half = (Width - Left - Gap) / 2;
        foreach (var (place, block) in planned.Index())
        {
            Draw(block, Left, done is null ? Width - Left : half, block.Minutes);
            if (done is not null && done[place] > 0) Draw(block, Left + half + Gap, half, done[place]);
        }
        return svg.ToString();

        void Draw(Block block, int x, int width, int minutes)
        {
            var begins = Later(block.Begins, from);
            if (begins >= to) return;
            var height = Math.Min(minutes, to - begins) * UnitsPerHour / (double)Hour;
            svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"is-{block.Kind.ToString().ToLowerInvariant()}\" x=\"{x}\" y=\"{Y(begins, from)}\" width=\"{width}\" height=\"{Math.Max(3, height - 1):0.#}\" rx=\"3\"/>");
            if (minutes >= SmallestWithWords) svg.Append(CultureInfo.InvariantCulture, $"<text class=\"fill-ink note\" x=\"{x + 8}\" y=\"{Y(begins, from) + height / 2:0.#}\" dy=\".35em\">{WebUtility.HtmlEncode(Short(words(block), width))}</text>");
        }
    }

    private static string Short(string words, int width) => words.Length * 7 <= width - 16 ? words : $"{words[..Math.Max(1, (width - 24) / 7)]}…";

    private static double Y(int minute, int from) => Top + (minute - from) * UnitsPerHour / (double)Hour;

    // The picture is of the waking day: it begins where the night ends, and a part of it may lie after midnight.
    private static (int From, int To) Span(IReadOnlyList<Block> planned)
    {
        var night = planned.Where(block => block.Kind == BlockKind.Sleep).MaxBy(block => block.Minutes);
        var waking = planned.Where(block => block.Kind != BlockKind.Sleep).ToList();
        if (waking.Count == 0) return (6 * Hour, 22 * Hour);
        var from = night is null ? waking.Min(block => block.Begins) : night.Ends.Hour * Hour + night.Ends.Minute;
        return (from / Hour * Hour, Math.Min(from + Block.DayLong, (waking.Max(block => Later(block.Begins, from) + block.Minutes) + Hour - 1) / Hour * Hour));
    }

    private static int Later(int minute, int from) => minute < from ? minute + Block.DayLong : minute;
}
