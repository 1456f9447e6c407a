using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Backstay.People.Export;

/// <summary>A row of comma-separated values that a spreadsheet opens without running anything.</summary>
public static class Csv
{
    private static readonly SearchValues<char> Separating = SearchValues.Create("\",;\r\n\t");

    public static string Row(IEnumerable<object?> values) => string.Join(',', values.Select(Cell)) + "\r\n";

    internal static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        byte[] bytes => Convert.ToBase64String(bytes),
        DateTimeOffset at => at.ToString("O", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable plain => plain.ToString(null, CultureInfo.InvariantCulture),
        bool yes => yes ? "true" : "false",
        _ => JsonSerializer.Serialize(value, value.GetType(), JsonSerializerOptions.Web),
    };

    private static string Cell(object? value)
    {
        var text = Text(value);
        // A spreadsheet takes text that begins so for a formula; a leading apostrophe makes it text again (OWASP, CSV injection).
        if (value is string && text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..]) text = "'" + text;
        return text.AsSpan().IndexOfAny(Separating) < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
