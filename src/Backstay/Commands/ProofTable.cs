using Backstay.Proving;
using Spectre.Console;

namespace Backstay.Commands;

/// <summary>What a cohort showed, as a table for the eye or for a page.</summary>
internal static class ProofTable
{
    public static void Write(ProofReport report, bool markdown)
    {
        if (markdown) WriteMarkdown(report);
        else WriteTable(report);
    }

    private static void WriteMarkdown(ProofReport report)
    {
        Console.WriteLine($"## {report.Title} (`{report.Programme}`)");
        Console.WriteLine();
        Console.WriteLine($"{Cohort(report)}.");
        Console.WriteLine();
        Console.WriteLine("| what it must show | result | in figures |");
        Console.WriteLine("|---|---|---|");
        foreach (var proof in report.Proofs) Console.WriteLine($"| {Cell(proof.Statement)} | {Word(proof.Verdict)} | {Cell(proof.Evidence)} |");
        Console.WriteLine();
    }

    private static void WriteTable(ProofReport report)
    {
        var table = new Table { Title = new TableTitle($"{report.Title}: {Cohort(report)}, {report.Took.TotalSeconds:N0} s".EscapeMarkup()) }.AddColumns("what it must show", "result", "in figures");
        foreach (var proof in report.Proofs) table.AddRow(proof.Statement.EscapeMarkup(), $"[{Colour(proof.Verdict)}]{Word(proof.Verdict)}[/]", proof.Evidence.EscapeMarkup());
        AnsiConsole.Write(table);
    }

    private static string Cohort(ProofReport report) => $"{report.People:N0} people, {report.Days:N0} days, {report.Answers:N0} pages";

    private static string Word(Verdict verdict) => verdict.ToString().ToLowerInvariant();

    private static string Colour(Verdict verdict) => verdict switch { Verdict.Holds => "green", Verdict.Waits => "yellow", _ => "red" };

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
