namespace Backstay.Content.Library;

internal static class ShelfWords
{
    public static string Of(string topic) => topic switch
    {
        "understanding" => Words.ShelfUnderstanding,
        "safety" => Words.ShelfSafety,
        "flare-ups" => Words.ShelfFlareUps,
        "moving" => Words.ShelfMoving,
        "daily-life" => Words.ShelfDailyLife,
        "sleep" => Words.ShelfSleep,
        "work" => Words.ShelfWork,
        "mind" => Words.ShelfMind,
        "people" => Words.ShelfPeople,
        "treatment" => Words.ShelfTreatment,
        "staying-well" => Words.ShelfStayingWell,
        _ => topic,
    };
}
