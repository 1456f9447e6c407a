using System.Text;

namespace Backstay.Evidence.Import.Sheets;

/// <summary>What Excel wrote up to 2003, and how any workbook with a password is packed. Source: Microsoft, [MS-CFB], [MS-OFFCRYPTO].</summary>
internal static class OldWorkbook
{
    private const string Locked = "This workbook is locked with a password. Open it, take the password away, and save it again as Excel workbook (.xlsx) or as CSV.";
    private const string Old = "This is an old Excel file (.xls) or another old Office file. Open it in Excel or LibreOffice, choose Save as, and take Excel workbook (.xlsx) or CSV.";

    private static readonly byte[] Package = Encoding.Unicode.GetBytes("EncryptedPackage");

    public static bool Is(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    /// <summary>How to save it, so that it can be read.</summary>
    /// <param name="file">Is looked through to its end.</param>
    public static string Advice(Stream file)
    {
        var (buffer, kept) = (new byte[1 << 16], 0);
        for (int read; (read = file.Read(buffer, kept, buffer.Length - kept)) > 0;)
        {
            var known = buffer.AsSpan(0, kept + read);
            if (known.IndexOf(Package) >= 0) return Locked;
            // The name may stand across two portions.
            kept = Math.Min(known.Length, Package.Length);
            known[^kept..].CopyTo(buffer);
        }
        return Old;
    }
}
