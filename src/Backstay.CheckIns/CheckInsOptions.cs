using System.ComponentModel.DataAnnotations;

namespace Backstay.CheckIns;

/// <summary>Settings of the section "CheckIns".</summary>
public sealed class CheckInsOptions
{
    public const string Section = "CheckIns";

    /// <summary>Two-letter country whose emergency number is shown first.</summary>
    [Required, RegularExpression("^[A-Z]{2}$")]
    public string Country { get; init; } = "DE";

    /// <summary>Emergency number by two-letter country; 112 works in all of the European Union.</summary>
    public SortedDictionary<string, string> EmergencyNumbers { get; init; } = new()
    {
        ["AT"] = "112", ["AU"] = "000", ["CA"] = "911", ["CH"] = "112", ["DE"] = "112", ["DK"] = "112", ["ES"] = "112", ["FR"] = "112", ["GB"] = "999",
        ["IE"] = "112", ["IT"] = "112", ["NL"] = "112", ["NO"] = "113", ["NZ"] = "111", ["PL"] = "112", ["SE"] = "112", ["US"] = "911",
    };

    /// <summary>A line for people in despair by two-letter country, open to everybody; an operator checks the one of their country.</summary>
    public SortedDictionary<string, string> CrisisLines { get; init; } = new()
    {
        ["AT"] = "142", ["AU"] = "13 11 14", ["CA"] = "988", ["CH"] = "143", ["DE"] = "0800 111 0 111", ["DK"] = "70 201 201", ["ES"] = "024", ["FR"] = "3114",
        ["GB"] = "116 123", ["IE"] = "116 123", ["IT"] = "02 2327 2327", ["NL"] = "0800 0113", ["NO"] = "116 123", ["NZ"] = "1737", ["PL"] = "116 123",
        ["SE"] = "90101", ["US"] = "988",
    };

    /// <summary>Null where none is known for the country.</summary>
    public string? CrisisLine => CrisisLines.GetValueOrDefault(Country);

    /// <summary>Folder of the operator's own questionnaires: instruments whose wording is licensed. One of ours with the same name gives way.</summary>
    public string? Questionnaires { get; init; }

    /// <summary>Folder with the wording of instruments, as ID.json; null for questionnaires/instruments in the data folder.</summary>
    public string? Instruments { get; init; }

    public string EmergencyNumber => EmergencyNumbers.GetValueOrDefault(Country, "112");
}
