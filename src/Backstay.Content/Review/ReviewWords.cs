using System.Globalization;

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

    public static string Of(PartGrade part) => Format(Words.PartGrade, part.Part switch
    {
        "head" => Words.PartHead,
        "half-minute" => Words.HalfMinute,
        "three-minutes" => Words.ThreeMinutes,
        "everything" => Words.Everything,
        "page" => Words.PartPage,
        _ => Words.PartSpoken,
    }, part.Grade, part.Words);

    public static string Of(ItemKind kind) => kind == ItemKind.Article ? Words.Article : Words.Exercise;

    private static string Format(string words, params object?[] values) => string.Format(CultureInfo.CurrentCulture, words, values);
}
