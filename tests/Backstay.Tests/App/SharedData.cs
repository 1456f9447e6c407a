namespace Backstay.Tests.App;

/// <summary>Recordings and tables that are not part of the project. Tests that need them are skipped aloud where they are absent.</summary>
internal static class SharedData
{
    public static string Of(params string[] parts)
    {
        var root = Environment.GetEnvironmentVariable("BACKSTAY_SHARED_DATA");
        if (root is null) Assert.Skip("BACKSTAY_SHARED_DATA names no folder.");
        var path = Path.Combine([root, .. parts]);
        if (!File.Exists(path) && !Directory.Exists(path)) Assert.Skip($"{path} is not there.");
        return path;
    }
}
