using System.Globalization;
using System.Reflection;
using System.Resources;

namespace Backstay.Tests.Content;

/// <summary>
/// A language that nobody speaks: every word of a resource stands in brackets, for the requests alone whose culture is qps-ploc, so that
/// tests beside it are left in peace. What stands on a page without brackets is written into the code.
/// </summary>
internal sealed class PseudoWords(ResourceManager plain) : ResourceManager
{
    public const char Begin = '⟦', End = '⟧';

    private static readonly CultureInfo Pseudo = CultureInfo.GetCultureInfo("qps-ploc");
    private static readonly CultureInfo Days = BracketedDays();
    private static readonly Lock Once = new();
    private static bool isSpoken;

    public override string? GetString(string name, CultureInfo? culture) =>
        CultureInfo.CurrentUICulture.Name == Pseudo.Name ? Bracketed(plain.GetString(name, CultureInfo.InvariantCulture)!) : plain.GetString(name, culture);

    public override ResourceSet? GetResourceSet(CultureInfo culture, bool createIfNotExists, bool tryParents) => plain.GetResourceSet(culture, createIfNotExists, tryParents);

    /// <summary>Teaches the language to every room; harmless to whoever does not speak it.</summary>
    public static void Teach()
    {
        lock (Once)
        {
            if (isSpoken) return;
            foreach (var words in Reading.RoomWords)
            {
                var held = words.GetField("resourceMan", BindingFlags.NonPublic | BindingFlags.Static)!;
                held.SetValue(null, new PseudoWords((ResourceManager)words.GetProperty("ResourceManager")!.GetValue(null)!));
            }
            isSpoken = true;
        }
    }

    /// <summary>From here on this request speaks it.</summary>
    public static void Speak() => (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = (Pseudo, Days);

    public static string Bracketed(string text) => Begin + text + End;

    private static CultureInfo BracketedDays()
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo("en-GB").Clone();
        var names = culture.DateTimeFormat;
        (names.DayNames, names.AbbreviatedDayNames) = (All(names.DayNames), All(names.AbbreviatedDayNames));
        (names.MonthNames, names.MonthGenitiveNames) = (All(names.MonthNames), All(names.MonthGenitiveNames));
        (names.AbbreviatedMonthNames, names.AbbreviatedMonthGenitiveNames) = (All(names.AbbreviatedMonthNames), All(names.AbbreviatedMonthGenitiveNames));
        return culture;
    }

    private static string[] All(string[] names) => [.. names.Select(name => name.Length == 0 ? "" : Bracketed(name))];
}
