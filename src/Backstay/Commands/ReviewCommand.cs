using System.CommandLine;
using Backstay.Faults;

namespace Backstay.Commands;

/// <summary>Works on files of systematic reviews alone: no database, nobody's account.</summary>
internal static class ReviewCommand
{
    public const string Example = "backstay review import embase.ris medline.nbib --out records.jsonl";

    public static Command Create()
    {
        var command = new CommandWithExample("review", "Works on files of a systematic review: records, duplicates, order of screening, agreement, flow, texts, codes. Uses no database.", Example)
        {
            ReviewRecords.CreateImport(), ReviewRecords.CreateExport(), ReviewRecords.CreateDedupe(),
            ReviewScreening.CreateOrder(), ReviewScreening.CreateAgreement(),
            ReviewLogs.CreateKeep(), ReviewLogs.CreatePrisma(), ReviewLogs.CreateReplay(), ReviewLogs.CreateFounding(),
            ReviewTexts.CreateText(), ReviewCodes.CreateCodes(), ReviewCodes.CreateTable(), ReviewCodes.CreateModel(), ReviewCodes.CreateCompare(),
        };
        command.Runs((_, _, _) => throw new StartupFault("Say what to do with the files.", $"Such as: {Example}"));
        return command;
    }
}
