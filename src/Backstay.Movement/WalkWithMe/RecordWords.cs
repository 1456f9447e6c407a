using System.Security.Cryptography;
using System.Text.Json;
using Backstay.Design.Forms;
using Backstay.Kernel.Ids;

namespace Backstay.Movement.WalkWithMe;

/// <summary>What record.ts needs to speak, and to know whose walks it keeps.</summary>
internal static class RecordWords
{
    public static IReadOnlyList<Choice> Placements => [new("pocket", Words.RecordPocket), new("waist", Words.RecordWaist), new("elsewhere", Words.RecordElsewhere)];

    public static IReadOnlyList<Choice> Senses => [new("motion", Words.RecordMotion), new("place", Words.RecordPlace)];

    public static string Version => typeof(RecordWords).Assembly.GetName().Version!.ToString(3);

    public static string Json => JsonSerializer.Serialize(new Dictionary<string, string>
    {
        ["going"] = Words.RecordGoing, ["paused"] = Words.RecordPaused, ["pause"] = Words.RecordPause, ["goOn"] = Words.RecordGoOn,
        ["minutes"] = Words.MinutesOf, ["minute"] = Words.RecordOneMinute, ["underMinute"] = Words.RecordUnderMinute, ["metres"] = Words.RecordMetres, ["kilometres"] = Words.RecordKilometres,
        ["motion-on"] = Words.RecordMotionOn, ["motion-asked"] = Words.RecordMotionAsked, ["motion-refused"] = Words.RecordMotionRefused, ["motion-none"] = Words.RecordMotionNone, ["motion-full"] = Words.RecordMotionFull,
        ["place-on"] = Words.RecordPlaceOn, ["place-asked"] = Words.RecordPlaceAsked, ["place-refused"] = Words.RecordPlaceRefused, ["place-none"] = Words.RecordPlaceNone,
        ["dark"] = Words.RecordDark, ["gap"] = Words.RecordGap, ["full"] = Words.RecordFull, ["longest"] = Words.RecordLongest, ["waits"] = Words.RecordWaits, ["walk"] = Words.RecordWas, ["since"] = Words.RecordSince,
        ["thrown"] = Words.RecordThrown, ["sending"] = Words.RecordSending, ["offline"] = Words.RecordOffline, ["failed"] = Words.RecordFailed, ["signIn"] = Words.RecordSignIn, ["file"] = Words.RecordFileName,
    });

    /// <summary>Tells the walks of one person on a shared phone from those of another, and nothing else about them.</summary>
    public static string OwnerOf(PersonId person) => Convert.ToHexStringLower(SHA256.HashData([.. "walks "u8, .. person.Value.ToByteArray()]))[..16];
}
