using System.CommandLine;
using Backstay.CheckIns;
using Backstay.Content.Radio.Speaking;
using Backstay.Faults;
using Backstay.Movement;
using Backstay.Pages;
using Backstay.People;
using Backstay.People.Mail;
using Backstay.Programmes;

namespace Backstay.Commands;

/// <summary>The settings among the arguments of a command. One that nobody reads is a mistake, and is told instead of being passed over.</summary>
internal static class GivenSettings
{
    private static readonly string[] Known =
    [
        "Urls", "Data", "ConnectionStrings", PeopleOptions.Section, MailOptions.Section, CheckInsOptions.Section, ProgrammesOptions.Section, MovementOptions.Section, HelpOptions.Section, SpeechOptions.Section,
        "Work", "Environment", "Logging", "Kestrel", "AllowedHosts",
    ];

    /// <exception cref="StartupFault">An argument is neither an option of the command nor a setting.</exception>
    public static string[] From(ParseResult parsed)
    {
        foreach (var token in parsed.UnmatchedTokens)
            if (Fault(token, parsed.CommandResult.Command) is { } fault) throw fault;
        return [.. parsed.UnmatchedTokens];
    }

    private static StartupFault? Fault(string token, Command command)
    {
        if (!token.StartsWith("--", StringComparison.Ordinal)) return new(
            $"'{token}' is not understood.", command is RootCommand root
                ? $"The commands are {string.Join(", ", root.Subcommands.Select(one => one.Name))}. `backstay --help` shows an example of each."
                : $"`backstay {command.Name} --help` shows what it takes.");
        if (!token.Contains('=')) return new($"'{token}' is not understood.", "A setting looks like --Urls=http://localhost:5080, with an equals sign.");
        var name = token[2..token.IndexOf('=')].Split(':')[0];
        return name.StartsWith("OTEL_", StringComparison.Ordinal) || Known.Contains(name, StringComparer.OrdinalIgnoreCase) ? null
            : new($"'--{name}' is no option and no setting.", $"Settings begin with {string.Join(", ", Known)}. {Options(command)}");
    }

    private static string Options(Command command) => command.Options.Where(option => option.Name != "--help" && option.Name != "--version").Select(option => option.Name).ToList() is { Count: > 0 } names
        ? $"Options of {command.Name}: {string.Join(", ", names)}." : "";
}
