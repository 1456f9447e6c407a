using System.Text;
using Backstay.Evidence.Founding;
using Backstay.Evidence.Log;
using Backstay.Evidence.Prisma;
using Backstay.Evidence.Screening;

namespace Backstay.Evidence;

/// <summary>Goes through the log of a review; needs no database.</summary>
public static class ReviewReplay
{
    /// <summary>What of the founding review is filled in.</summary>
    public const string FoundingNote = "The article tells totals: which record came from where, and what each reviewer said, is filled in evenly.";

    /// <returns>The number in every box of the flow, a line each; then what does not add up, in words. The same log gives the same lines.</returns>
    /// <exception cref="ReviewFileException">A line is no event, or something in it was not allowed by the rules of the review.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static IReadOnlyList<string> Run(string events)
    {
        var counts = ReviewFlow.Of(StateOf(events));
        return [.. FlowNumbers.Of(counts).Select(one => $"{one.Name}: {one.Count}"), .. FlowCheck.Of(counts)];
    }

    /// <returns>How many events were written.</returns>
    public static int WriteFounding(string events)
    {
        using var file = new StreamWriter(events, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        var log = FoundingReview.Log().ToList();
        ReviewLog.Write(file, log);
        return log.Count;
    }

    internal static ReviewState StateOf(string events)
    {
        using var file = new StreamReader(events);
        try
        {
            return ReviewState.Of(ReviewLog.Read(file));
        }
        catch (ReviewRuleException refused)
        {
            throw new ReviewFileException(refused.Message, refused);
        }
    }
}
