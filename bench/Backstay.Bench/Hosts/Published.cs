using System.Diagnostics;

namespace Backstay.Bench.Hosts;

/// <summary>The program as an operator installs it.</summary>
internal static class Published
{
    /// <summary>Publishes it anew, which is quick when nothing changed.</summary>
    /// <returns>Path of the executable.</returns>
    public static async Task<string> MakeAsync()
    {
        var root = Root();
        using var publish = Process.Start(new ProcessStartInfo("dotnet", ["publish", "src/Backstay", "-c", "Release", "-v", "quiet", "-nologo"]) { WorkingDirectory = root })!;
        await publish.WaitForExitAsync();
        if (publish.ExitCode != 0) throw new InvalidOperationException("dotnet publish failed.");
        return Path.Combine(root, "artifacts", "publish", "Backstay", "release", OperatingSystem.IsWindows() ? "backstay.exe" : "backstay");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Backstay.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The bench runs inside the repository.");
    }
}
