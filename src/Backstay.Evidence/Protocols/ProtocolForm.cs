using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Backstay.Evidence.Protocols;

/// <summary>A protocol as it was sent.</summary>
internal static class ProtocolForm
{
    /// <param name="faults">What is wrong, by field.</param>
    public static IReadOnlyDictionary<string, string> Read(IFormCollection form, IDictionary<string, string> faults)
    {
        var told = ProtocolFields.All.Select(field => (Field: field, Said: form[field.Key].ToString().Trim().ReplaceLineEndings("\n"))).Where(one => one.Said.Length > 0).ToList();
        foreach (var (field, said) in told)
            if (Fault(field, said) is { } fault) faults[field.Key] = fault;
        return told.ToDictionary(one => one.Field.Key, one => one.Said);
    }

    private static string? Fault(ProtocolField field, string said) =>
        said.Length > field.Longest ? string.Format(CultureInfo.CurrentCulture, Words.FaultLong, field.Longest)
        : field.Type == "date" && !DateOnly.TryParseExact(said, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? Words.FaultDay
        : field.Type == "url" && !(Uri.TryCreate(said, UriKind.Absolute, out var link) && link.Scheme is "http" or "https") ? Words.ProtocolFaultLink : null;
}
