using System.CommandLine;
using Backstay.Evidence;
using Backstay.Faults;
using Backstay.Movement;

namespace Backstay.Commands;

/// <summary>What commands that work on files alone have in common.</summary>
internal static class OnFiles
{
    public static Argument<string> File(string name, string description) => new(name) { Description = description };

    public static Option<string> Out(string description) => new("--out") { Description = description, Required = true };

    public static Option<bool> Flag(string name, string description) => new(name) { Description = description };

    /// <summary>A file that cannot be used is told of in its own words.</summary>
    public static void RunsOnFiles(this Command command, Func<ParseResult, CancellationToken, int> run) => command.Runs((_, parsed, ct) =>
    {
        try
        {
            return Task.FromResult(run(parsed, ct));
        }
        catch (Exception error) when (error is MovementFileException or ReviewFileException or FileNotFoundException or DirectoryNotFoundException)
        {
            throw new StartupFault(error.Message, "Look at the file's name and at what it holds.");
        }
    });
}
