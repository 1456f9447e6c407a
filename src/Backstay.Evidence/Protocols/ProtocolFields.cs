namespace Backstay.Evidence.Protocols;

internal enum ProtocolPlace { Registration, Pico, Spider, Methods, Declarations }

/// <param name="Key">Short and lasting, as the log holds it.</param>
/// <param name="Rows">Of its field on the page.</param>
internal sealed record ProtocolField(string Key, ProtocolPlace Place, string Name, int Rows = 1, string Type = "text")
{
    public int Longest => Rows == 1 ? ProtocolState.LongestLine : ProtocolState.LongestText;
}

/// <summary>What a protocol tells. A question is put in the parts of PICO or of SPIDER (Cooke, Smith, Booth; Qual Health Res 2012;22:1435), or in neither.</summary>
internal static class ProtocolFields
{
    public const string Registration = "registration", Link = "link", Begins = "begins", Ends = "ends", Synthesis = "synthesis", Funding = "funding", Interests = "interests", Availability = "availability";

    public static IReadOnlyList<ProtocolField> All =>
    [
        new(Registration, ProtocolPlace.Registration, Words.ProtocolRegistration), new(Link, ProtocolPlace.Registration, Words.ProtocolLink, Type: "url"),
        new(Begins, ProtocolPlace.Registration, Words.ProtocolBegins, Type: "date"), new(Ends, ProtocolPlace.Registration, Words.ProtocolEnds, Type: "date"),
        new("pico-p", ProtocolPlace.Pico, Words.ProtocolPicoP), new("pico-i", ProtocolPlace.Pico, Words.ProtocolPicoI), new("pico-c", ProtocolPlace.Pico, Words.ProtocolPicoC), new("pico-o", ProtocolPlace.Pico, Words.ProtocolPicoO),
        new("spider-s", ProtocolPlace.Spider, Words.ProtocolSpiderS), new("spider-pi", ProtocolPlace.Spider, Words.ProtocolSpiderPi), new("spider-d", ProtocolPlace.Spider, Words.ProtocolSpiderD),
        new("spider-e", ProtocolPlace.Spider, Words.ProtocolSpiderE), new("spider-r", ProtocolPlace.Spider, Words.ProtocolSpiderR),
        new("eligibility", ProtocolPlace.Methods, Words.ProtocolEligibility, 3), new("searches", ProtocolPlace.Methods, Words.ProtocolSearches, 3), new("selection", ProtocolPlace.Methods, Words.ProtocolSelection, 3),
        new("extraction", ProtocolPlace.Methods, Words.ProtocolExtraction, 3), new("appraisal", ProtocolPlace.Methods, Words.ProtocolAppraisal, 3), new(Synthesis, ProtocolPlace.Methods, Words.ProtocolSynthesis, 3),
        new(Funding, ProtocolPlace.Declarations, Words.ProtocolFunding, 2), new(Interests, ProtocolPlace.Declarations, Words.ProtocolInterests, 2), new(Availability, ProtocolPlace.Declarations, Words.ProtocolAvailability, 2),
    ];

    public static string NameOf(ProtocolPlace place) => place switch
    {
        ProtocolPlace.Registration => Words.ProtocolRegistered, ProtocolPlace.Pico => "PICO", ProtocolPlace.Spider => "SPIDER", ProtocolPlace.Methods => Words.ProtocolMethods, _ => Words.ProtocolDeclarations,
    };

    public static string NameOf(string key) => All.FirstOrDefault(field => field.Key == key)?.Name ?? key;
}
