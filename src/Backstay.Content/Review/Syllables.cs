using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Backstay.Content.Review;

/// <summary>Estimates the syllables of an English word by its groups of vowels, without most silent endings.</summary>
internal static partial class Syllables
{
    private const int MostOfPlain = 2;

    // Long, yet everybody with a bad back says and reads them: the formula takes length for difficulty, and every short word that
    // could stand in their place is vaguer. They count two syllables at most.
    private static readonly FrozenSet<string> Plain = FrozenSet.Create(
        "exercise", "exercises", "exercising", "physiotherapist", "physiotherapists", "physiotherapy", "activity", "activities", "medicine", "medicines",
        "pharmacist", "doctor", "doctors", "emergency", "area", "minute", "minutes", "every", "everyone", "everything", "everyday", "evening", "anyone",
        "anything", "another", "gradually", "different", "difficult", "evidence", "guideline", "guidelines", "researchers", "usually", "position",
        "positions", "comfortable");

    /// <returns>At least one; a number counts as one.</returns>
    public static int Of(string word)
    {
        var letters = NotLetter().Replace(word.ToLowerInvariant(), "");
        var groups = Vowels().Count(letters);
        if (Plain.Contains(letters)) return Math.Min(MostOfPlain, groups);
        return Math.Max(1, groups > 1 && HasSilentEnding(letters) ? groups - 1 : groups);
    }

    // "make" and "walked", but not "little" and "rested".
    private static bool HasSilentEnding(string letters) => letters.EndsWith('e') ? !SpokenLe().IsMatch(letters) : SilentEd().IsMatch(letters);

    [GeneratedRegex("[^a-z]")]
    private static partial Regex NotLetter();

    [GeneratedRegex("[aeiouy]+")]
    private static partial Regex Vowels();

    [GeneratedRegex("[^aeiouy]le$")]
    private static partial Regex SpokenLe();

    [GeneratedRegex("[^aeiouydt]ed$")]
    private static partial Regex SilentEd();
}
