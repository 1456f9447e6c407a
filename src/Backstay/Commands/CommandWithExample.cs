using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Backstay.Commands;

/// <param name="example">One line that can be typed as it stands.</param>
internal sealed class CommandWithExample(string name, string description, string example) : Command(name, description)
{
    public string Example => example;
}

/// <summary>The parser's own help, with one example of each command below it.</summary>
internal sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var result = usual.Invoke(parseResult);
        var shown = parseResult.CommandResult.Command;
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine(shown is RootCommand ? "Examples:" : "Example:");
        foreach (var command in shown.Subcommands.Prepend(shown).OfType<CommandWithExample>()) output.WriteLine($"  {command.Example}");
        return result;
    }
}
