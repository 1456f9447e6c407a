using System.Security.Cryptography;
using System.Text;

namespace Backstay.Evidence.Coding;

/// <summary>Ids for things that come with a name alone, the same each time. Source: RFC 9562, section 5.8 (version 8).</summary>
internal static class NamedGuid
{
    public static Guid Of(params string[] names)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', names))).AsSpan(0, 16);
        bytes[6] = (byte)(bytes[6] & 0x0f | 0x80);
        bytes[8] = (byte)(bytes[8] & 0x3f | 0x80);
        return new(bytes, bigEndian: true);
    }
}
