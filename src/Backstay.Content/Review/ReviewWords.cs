using System.Globalization;
using Backstay.Content.Files;

namespace Backstay.Content.Review;

internal static class ReviewWords
{
    public static string Of(EditorNeed need) => need.Need switch
    {
        Need.Mistake => Format(Words.NeedMistake, need.Detail),
        Need.Claim => Format(Words.NeedClaim, need.Detail),
        Need.Lapsed => Words.NeedLapsed,
        Need.HardToRead => Format(Words.NeedHard, need.Detail),
        Need.DueSoon => Words.NeedSoon,
        _ => Words.NeedSignature,
    };

    // Below grade 0 the formula's number says nothing more.
    public static string Of(PartGrade part) => Format(Words.PartGrade, part.Part switch
    {
        "head" => Words.PartHead,
        "half-minute" => Words.HalfMinute,
        "three-minutes" => Words.ThreeMinutes,
        "everything" => Words.Everything,
        "page" => Words.PartPage,
        _ => Words.PartSpoken,
    }, Math.Max(0, part.Grade), part.Words);

    public static string Of(ItemKind kind) => kind switch
    {
        ItemKind.Article => Words.Article,
        ItemKind.Exercise => Words.Exercise,
        ItemKind.Talk => Words.Talk,
        _ => Words.Practice,
    };

    public static IEnumerable<string> Of(ReviewYaml? review) => review is null
        ? [Words.NeverReviewed]
        : [Format(Words.EditorLast, review.Last), Format(Words.EditorNext, review.Next), review.SignedBy is null ? Words.SignedByNobody : Format(Words.SignedBy, review.SignedBy)];

    private static string Format(string words, params object?[] values) => string.Format(CultureInfo.CurrentCulture, words, values);
}
