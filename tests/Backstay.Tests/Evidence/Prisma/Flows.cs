using Backstay.Evidence.Prisma;

namespace Backstay.Tests.Evidence.Prisma;

/// <summary>Made-up reviews whose numbers agree, one for each template.</summary>
internal static class Flows
{
    public static readonly FlowCounts Founding = new()
    {
        Databases = 14191, Duplicates = 5973, Levels = [new("title", 8218, 7436), new("abstract", 782, 677)], Reports = new(Assessed: 105, Excluded: 100), Included = new(4, 5),
        DatabaseSources = [.. "MEDLINE,Embase,CINAHL,PsycINFO,Cochrane Library,DoPHER,TRoPHI,Web of Science,OT Seeker".Split(',').Select(name => new NamedCount(name))],
    };

    public static readonly FlowCounts New = new()
    {
        Databases = 1240, DatabaseSources = [new("MEDLINE", 610), new("Embase", 480), new("CINAHL", 150)], Registers = 35, RegisterSources = [new("ClinicalTrials.gov", 35)],
        Duplicates = 401, RemovedByAutomation = 12, RemovedOtherwise = 2, Levels = [new(null, 860, 780)],
        Reports = new(80, 3, 77, 64) { Reasons = [new("Not low back pain", 30), new("No digital part", 21), new("Protocol without results, or an abstract of a conference only", 13)] },
        Included = new(11, 13), Analysed = new(7, 8),
    };

    public static readonly FlowCounts NewWithOther = New with
    {
        Other = new() { Websites = 4, Organisations = 2, Citations = 9, Reports = new(15, 1, 14, 12) { Reasons = [new("Not low back pain", 9), new("Opinion", 3)] } },
        Included = new(12, 15),
    };

    /// <summary>What other methods gave was screened as well, which the file of PRISMA2020 has no rows for.</summary>
    public static readonly FlowCounts OtherScreened = NewWithOther with
    {
        Levels = [new("title", 860, 700), new("abstract", 160, 80)],
        Other = NewWithOther.Other! with { Citations = 12, Further = [new("Personal contact", 2)], Duplicates = 2, Levels = [new("title", 18, 1), new("abstract", 17, 2)] },
    };

    public static readonly FlowCounts Updated = New with { Previous = new(4, 5), Total = new(15, 18) };

    public static readonly FlowCounts UpdatedWithOther = NewWithOther with { Previous = new(4, 5), Total = new(16, 20), Levels = [new("title", 860, 700), new("abstract", 160, 80)] };

    public static readonly IReadOnlyDictionary<string, FlowCounts> All = new Dictionary<string, FlowCounts>
    {
        ["founding"] = Founding, ["new"] = New, ["new-other"] = NewWithOther, ["updated"] = Updated, ["updated-other"] = UpdatedWithOther, ["empty"] = new(),
    };
}
