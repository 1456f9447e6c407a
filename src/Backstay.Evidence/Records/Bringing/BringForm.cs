using System.Globalization;
using Backstay.Evidence.Log;
using Microsoft.AspNetCore.Http;

namespace Backstay.Evidence.Records.Bringing;

/// <summary>What is told of a file when it is brought. What is wrong is told by field.</summary>
internal sealed record BringForm(OtherMethod? Method, string Source, int Wave, Searched? Searched)
{
    public const int LongestStrategy = 20_000;

    /// <summary>Endings of the files that a browser offers to choose. What a file holds is told by its content; an old workbook is offered, and told how to save it.</summary>
    public const string Accepted = ".ris,.nbib,.medline,.enw,.txt,.xml,.bib,.ciw,.isi,.cgi,.csv,.tsv,.tab,.xlsx,.xlsm,.xls";

    /// <summary>Databases that reviews search most; any other may be typed.</summary>
    public static IReadOnlyList<string> Sources { get; } =
        ["MEDLINE", "PubMed", "Embase", "CINAHL", "PsycINFO", "Cochrane Library", "Web of Science", "Scopus", "AMED", "PEDro", "ERIC", "ASSIA", "LILACS", "OTseeker", "ProQuest Dissertations", "Google Scholar", "ClinicalTrials.gov"];

    /// <param name="latest">The wave of the last file; 0 where there is none.</param>
    public static BringForm Read(IFormCollection form, int latest, Dictionary<string, string> faults)
    {
        var method = MethodWords.Read(form, faults);
        var (source, strategy) = (form["source"].ToString().Trim(), form["strategy"].ToString().Trim().ReplaceLineEndings("\n"));
        if (source.Length is 0 or > RecordFile.LongestSource) faults["source"] = source.Length == 0 ? Words.RecordsFaultSource : string.Format(CultureInfo.CurrentCulture, Words.FaultLong, RecordFile.LongestSource);
        if (!int.TryParse(form["wave"], NumberStyles.None, CultureInfo.InvariantCulture, out var wave) || wave < 1 || wave > latest + 1) faults["wave"] = Words.RecordsFaultWave;
        if (strategy.Length > LongestStrategy) faults["strategy"] = string.Format(CultureInfo.CurrentCulture, Words.FaultLong, LongestStrategy);
        var (from, to) = (Day("from"), Day("to"));
        if (from > to) faults["to"] = Words.RecordsFaultLimits;
        return new(method, source, wave, strategy.Length == 0 && from is null && to is null ? null : new(wave, source, from, to, strategy.Length == 0 ? null : strategy));

        DateOnly? Day(string name)
        {
            var said = form[name].ToString().Trim();
            if (DateOnly.TryParseExact(said, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
            if (said.Length > 0) faults[name] = Words.RecordsFaultDay;
            return null;
        }
    }
}
