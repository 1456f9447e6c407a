namespace Backstay.Evidence.Screening.Voting;

internal static class DecisionWords
{
    public static string Of(Decision decision) => decision switch
    {
        Decision.Include => Words.ScreenInclude,
        Decision.Exclude => Words.ScreenExclude,
        _ => Words.ScreenUnsure,
    };

    /// <summary>What is pressed on a keyboard for it.</summary>
    public static string KeyOf(Decision decision) => decision switch
    {
        Decision.Include => "i",
        Decision.Exclude => "e",
        _ => "u",
    };
}
