using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Backstay.Evidence.Coding;

/// <summary>The code that somebody chose, or named anew.</summary>
/// <param name="Known">One of the book; else the other values name a new one.</param>
internal sealed record NewCode(Guid? Known, string Name, Sense Sense, string? Perspective)
{
    public static NewCode Read(IFormCollection form, Dictionary<string, string> faults)
    {
        var (name, perspective) = (form["name"].ToString().Trim(), form["perspective"].ToString().Trim());
        if (Guid.TryParse(form["code"], out var known)) return new(known, "", default, null);
        if (name.Length is 0 or > CodingState.LongestName) faults["name"] = name.Length == 0 ? Words.FaultNoCode : string.Format(CultureInfo.CurrentCulture, Words.FaultLong, CodingState.LongestName);
        if (!Enum.TryParse<Sense>(form["sense"], out var sense) || !Enum.IsDefined(sense)) faults["sense"] = Words.FaultSense;
        if (perspective.Length > CodingState.LongestName) faults["perspective"] = string.Format(CultureInfo.CurrentCulture, Words.FaultLong, CodingState.LongestName);
        return new(null, name, sense, perspective.Length == 0 ? null : perspective);
    }

    /// <returns>The code of a book that says the same; null where there is none.</returns>
    public Guid? In(CodeBook book) => book.Codes.FirstOrDefault(code => code.Name.Equals(Name, StringComparison.OrdinalIgnoreCase) && (code.Sense, code.Perspective) == (Sense, Perspective))?.Id.Value;

    /// <returns>The same each time, so that a form sent twice adds one code.</returns>
    public Guid Id(Guid review) => NamedGuid.Of("own code", $"{review}", Name.ToUpperInvariant(), $"{Sense}", Perspective ?? "");
}
