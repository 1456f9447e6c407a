using Backstay.People.Consent;

namespace Backstay.People.CareLinks;

/// <summary>Who reads by a link. Its name is the role in the access log.</summary>
public enum CareReader
{
    /// <summary>Needs the role, and the second step that comes with it.</summary>
    Clinician,

    /// <summary>Someone close.</summary>
    Supporter,

    /// <summary>Somebody at work.</summary>
    Supervisor,
}

internal static class CareReaders
{
    /// <summary>As an address says it.</summary>
    public static string Key(this CareReader reader) => reader.ToString().ToLowerInvariant();

    /// <returns>Null for what is none.</returns>
    public static CareReader? Read(string? key) => Enum.GetValues<CareReader>().Where(reader => reader.Key() == key).Select(reader => (CareReader?)reader).FirstOrDefault();

    public static Purpose Purpose(this CareReader reader) => reader switch
    {
        CareReader.Clinician => Consent.Purpose.CareLink,
        CareReader.Supporter => Consent.Purpose.Supporter,
        _ => Consent.Purpose.Supervisor,
    };

    public static string Name(this CareReader reader) => reader switch
    {
        CareReader.Clinician => Words.CareClinician,
        CareReader.Supporter => Words.CareSupporter,
        _ => Words.CareSupervisor,
    };

    public static string Line(this CareReader reader) => reader switch
    {
        CareReader.Clinician => Words.CareClinicianLine,
        CareReader.Supporter => Words.CareSupporterLine,
        _ => Words.CareSupervisorLine,
    };
}
