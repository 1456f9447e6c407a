namespace Backstay.Evidence.Prisma;

/// <summary>The rows of the data file of PRISMA2020 (Haddaway et al., Campbell Systematic Reviews 2022;18:e1230), in its order; docs/evidence/prisma.md tells of them.</summary>
internal static class Prisma2020Rows
{
    /// <summary>Title boxes have no key; "NA" stands for it, as the package expects.</summary>
    public static readonly (string Key, string Node, string Box, string Label)[] All =
    [
        ("NA", "node4", "prevstud", "Previous studies"),
        ("previous_studies", "node5", "box1", "Studies included in previous version of review"),
        ("previous_reports", "NA", "box1", "Reports of studies included in previous version of review"),
        ("NA", "node6", "newstud", "Identification of new studies via databases and registers"),
        ("database_results", "node7", "box2", "Databases"),
        ("database_specific_results", "NA", "box2", "Specific Databases"),
        ("register_results", "NA", "box2", "Registers"),
        ("register_specific_results", "NA", "box2", "Specific Registers"),
        ("NA", "node16", "othstud", "Identification of new studies via other methods"),
        ("website_results", "node17", "box11", "Websites"),
        ("organisation_results", "NA", "box11", "Organisations"),
        ("citations_results", "NA", "box11", "Citation searching"),
        ("duplicates", "node8", "box3", "Duplicate records"),
        ("excluded_automatic", "NA", "box3", "Records marked as ineligible by automation tools"),
        ("excluded_other", "NA", "box3", "Records removed for other reasons"),
        ("records_screened", "node9", "box4", "Records screened"),
        ("records_excluded", "node10", "box5", "Records excluded"),
        ("dbr_sought_reports", "node11", "box6", "Reports sought for retrieval"),
        ("dbr_notretrieved_reports", "node12", "box7", "Reports not retrieved"),
        ("other_sought_reports", "node18", "box12", "Reports sought for retrieval"),
        ("other_notretrieved_reports", "node19", "box13", "Reports not retrieved"),
        ("dbr_assessed", "node13", "box8", "Reports assessed for eligibility"),
        ("dbr_excluded", "node14", "box9", "Reports excluded"),
        ("other_assessed", "node20", "box14", "Reports assessed for eligibility"),
        ("other_excluded", "node21", "box15", "Reports excluded"),
        ("new_studies", "node15", "box10", "New studies included in review"),
        ("new_reports", "NA", "box10", "Reports of new included studies"),
        ("total_studies", "node22", "box16", "Total studies included in review"),
        ("total_reports", "NA", "box16", "Reports of total included studies"),
        ("identification", "node1", "identification", "Identification"),
        ("screening", "node2", "screening", "Screening"),
        ("included", "node3", "included", "Included"),
        ("total_studies_ma", "node23", "box17", "Total studies included in meta-analysis"),
        ("total_reports_ma", "NA", "box17", "Reports of total included studies in meta-analysis"),
    ];

    /// <summary>Rows of our own for separate levels of screening. The package looks its keys up as parts of words, and finds none of them in these.</summary>
    public const string Level = "backstay_level_";
}
