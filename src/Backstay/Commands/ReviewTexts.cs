using System.CommandLine;
using Backstay.Evidence;

namespace Backstay.Commands;

/// <summary>The command for texts of reports.</summary>
internal static class ReviewTexts
{
    public static CommandWithExample CreateText()
    {
        var (pdf, to) = (OnFiles.File("pdf", $"A report as a PDF; {ReviewPdf.Pipe} for what is piped in."), OnFiles.Out($"The text to write, with a form feed before each new page; {ReviewPdf.Pipe} to pipe it on."));
        var command = new CommandWithExample("text", "Takes the text of a PDF, column by column, without headers and footers.", "backstay review text report.pdf --out report.txt") { pdf, to };
        command.RunsOnFiles((parsed, _) =>
        {
            var (code, fault) = ReviewPdf.WriteText(parsed.GetValue(pdf)!, parsed.GetValue(to)!);
            if (fault is not null) Console.Error.WriteLine(fault);
            return code;
        });
        return command;
    }
}
