namespace Backstay.Evidence.Records;

/// <summary>How records were found that no database gave. PRISMA 2020 counts them apart: "identification of studies via other methods".</summary>
internal enum OtherMethod
{
    Website,
    Organisation,

    /// <summary>In the references of a work, or among those that cite it.</summary>
    CitationSearching,

    /// <summary>Somebody told the team of it.</summary>
    PersonalContact,
}
