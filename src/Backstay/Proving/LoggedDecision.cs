using System.Globalization;
using System.Text.Json;
using Microsoft.VisualBasic.FileIO;

namespace Backstay.Proving;

/// <summary>A row of the researcher's file of decisions.</summary>
/// <param name="Arms">JSON, as it stands there.</param>
internal sealed record LoggedDecision(string Participant, int Week, string Phase, string Policy, string Arms, double Probability, double Draw, string Choice, string Outcome)
{
    /// <summary>Each arm with its probability.</summary>
    public IReadOnlyDictionary<string, double> Weighed { get; } = JsonSerializer.Deserialize<Dictionary<string, double>>(Arms)!;

    public static string ActivityOf(string arm) => arm.Split('-')[0];

    /// <param name="line">The first of the file.</param>
    /// <returns>The place of each column by its name.</returns>
    public static IReadOnlyDictionary<string, int> Columns(string line) => Cells(line).Index().ToDictionary(column => column.Item, column => column.Index);

    public static LoggedDecision Read(string line, IReadOnlyDictionary<string, int> columns)
    {
        var row = Cells(line);
        return new(Of("participant"), int.Parse(Of("week"), CultureInfo.InvariantCulture), Of("phase"), Of("policy"), Of("arms"), Number("probability"), Number("draw"), Of("choice"), Of("outcome"));

        string Of(string column) => row[columns[column]];
        double Number(string column) => double.Parse(Of(column), CultureInfo.InvariantCulture);
    }

    // No cell of it has a line break.
    private static string[] Cells(string line)
    {
        using var row = new TextFieldParser(new StringReader(line)) { Delimiters = [","], HasFieldsEnclosedInQuotes = true, TrimWhiteSpace = false };
        return row.ReadFields() ?? [];
    }
}
