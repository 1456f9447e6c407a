using System.Globalization;
using nietras.SeparatedValues;

namespace Backstay.Movement.Import.Tables;

/// <summary>How tables from anywhere are read: headings are a row like others, rows may differ in length.</summary>
internal static class CsvTable
{
    public static SepReaderOptions Options(char? separator) => new(separator is { } told ? new Sep(told) : null)
    {
        HasHeader = false, Unescape = true, DisableColCountCheck = true, CultureInfo = CultureInfo.InvariantCulture,
    };

    /// <summary>What the reader throws for rows that no table has.</summary>
    public static bool IsDamage(Exception error) => error is NotSupportedException or InvalidDataException or ArgumentException;
}
