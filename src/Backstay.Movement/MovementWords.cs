using System.Globalization;
using Backstay.Design.Forms;
using Backstay.Movement.ByHand;

namespace Backstay.Movement;

/// <summary>Moving in the person's words.</summary>
internal static class MovementWords
{
    public static IReadOnlyList<Choice> Activities => [.. Enum.GetValues<Activity>().Select(activity => new Choice(activity.ToString(), Name(activity)))];

    public static IReadOnlyList<Choice> Parts => [.. DayParts.All.Select(part => new Choice(part.ToString(), Of(part)))];

    public static IReadOnlyList<Choice> Minutes => [.. Doses.All.Select(minutes => new Choice(minutes.ToString(CultureInfo.InvariantCulture), Of(minutes)))];

    public static string Of(Activity activity, int minutes) => $"{Name(activity)}, {Of(minutes)}";

    public static string Of(Moved moved) => string.Format(CultureInfo.CurrentCulture, Words.ToldOf, Of(moved.Part), Name(moved.Activity).ToLower(CultureInfo.CurrentCulture), Of(moved.Minutes));

    public static string Of(int minutes) => string.Format(CultureInfo.CurrentCulture, Words.MinutesOf, minutes);

    public static string Of(DayPart part) => part switch { DayPart.Morning => Words.PartMorning, DayPart.Afternoon => Words.PartAfternoon, _ => Words.PartEvening };

    public static string Name(Activity activity) => activity switch
    {
        Activity.Walking => Words.Walking, Activity.Stairs => Words.Stairs, Activity.Cycling => Words.Cycling, Activity.Swimming => Words.Swimming, Activity.Gardening => Words.Gardening,
        Activity.Housework => Words.Housework, Activity.Dancing => Words.Dancing, Activity.Stretching => Words.Stretching, _ => Words.Strength,
    };

    /// <summary>What to do, as a suggestion.</summary>
    public static string Do(Activity activity) => activity switch
    {
        Activity.Walking => Words.DoWalking, Activity.Stairs => Words.DoStairs, Activity.Cycling => Words.DoCycling, Activity.Swimming => Words.DoSwimming, Activity.Gardening => Words.DoGardening,
        Activity.Housework => Words.DoHousework, Activity.Dancing => Words.DoDancing, Activity.Stretching => Words.DoStretching, _ => Words.DoStrength,
    };
}
