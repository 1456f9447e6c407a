using System.Diagnostics;
using Backstay.Movement.Import;

namespace Backstay.Tests.Movement.Import;

/// <summary>Files as they come off a bad cable or from somebody with bad intent.</summary>
internal static class Fuzz
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>Cuts and changes a file, the same way each time. It may be read or refused as unreadable; any other outcome fails the test.</summary>
    public static void Damage(byte[] whole, int times, Action<byte[]> read)
    {
        var random = new Random(20260330);
        for (var time = 0; time < times; time++)
        {
            var damaged = whole[..(random.Next(2) == 0 ? whole.Length : random.Next(whole.Length + 1))];
            for (var change = random.Next(4); change > 0 && damaged.Length > 0; change--)
            {
                var at = random.Next(damaged.Length);
                if (random.Next(2) == 0) damaged[at] = (byte)random.Next(256);
                else damaged = [.. damaged[..at], .. damaged[random.Next(damaged.Length)..]];
            }
            var watch = Stopwatch.StartNew();
            try { read(damaged); }
            catch (UnreadableException said) { said.Message.ShouldNotBeNullOrWhiteSpace(); }
            watch.Elapsed.ShouldBeLessThan(Longest);
        }
    }
}
