using System.Globalization;
using Backstay.Design.Parts;
using Backstay.Evidence.Screening.Agreement;
using Microsoft.AspNetCore.Components;

namespace Backstay.Evidence.Screening.Agreeing;

/// <summary>How far the reviewers of a level agreed, in a sentence for each pair and as a table.</summary>
internal static class AgreementPart
{
    private const string Kappa = "Cohen's kappa", Pabak = "PABAK", Ac1 = "Gwet's AC1";

    /// <summary>With fewer, a word for a kappa says more than is known.</summary>
    private const int Telling = 10;

    public static MarkupString Of(LevelAgreement level) => level.Records == 0 ? Markup.Of($"<p>{Words.AgreementNone}</p>") : Markup.Of(
        $"""
        <p>{string.Format(CultureInfo.CurrentCulture, Words.AgreementRecords, level.Records)} {(level.Categories > 2 ? Words.AgreementUnsure : "")}</p>
        <ul>{Markup.Join(level.Pairs.Select(pair => Markup.Of($"<li>{Sentence(pair)}</li>")))}</ul>
        <table class="themes agreement"><caption>{Words.AgreementTable}</caption><thead><tr><th scope="col">{Words.AgreementPair}</th><th scope="col">{Words.AgreementPercent}</th><th scope="col">{Kappa}</th><th scope="col">{Pabak}</th><th scope="col">{Ac1}</th></tr></thead>
        <tbody>{Markup.Join(level.Pairs.Select(Row))}{Team(level)}</tbody></table>
        """);

    private static string Sentence(PairAgreement pair) =>
        string.Format(CultureInfo.CurrentCulture, Words.AgreementSentence, pair.First, pair.Second, pair.Agreed, pair.Records, pair.Records < Telling ? Words.AgreementFew : pair.Kappa is { } kappa ? WordOf(kappa.Value) : Words.AgreementCannot);

    private static MarkupString Team(LevelAgreement level) => level.Pairs.Count < 2 ? default
        : Markup.Of($"<tr><th scope=\"row\">{Words.AgreementTeam}</th>{Cell(Words.AgreementPercent, Share(level.Agreement))}{Cell("Fleiss' kappa", $"{Figure(level.FleissKappa)} (Fleiss)")}<td></td>{Cell(Ac1, Figure(level.Ac1))}</tr>");

    private static MarkupString Row(PairAgreement pair) => Markup.Of(
        $"<tr><th scope=\"row\">{string.Format(CultureInfo.CurrentCulture, Words.AgreementAnd, pair.First, pair.Second)}</th>{Cell(Words.AgreementPercent, Share(pair.Agreement))}{Cell(Kappa, Figure(pair.Kappa))}{Cell(Pabak, Figure(pair.Pabak))}{Cell(Ac1, Figure(pair.Ac1))}</tr>");

    // Where the page is narrow, the name stands before each figure instead of above.
    private static MarkupString Cell(string name, string figure) => Markup.Of($"<td data-name=\"{name}\">{figure}</td>");

    private static string Share(Estimate? share) => share is not { } told ? "–" : $"{100 * told.Value:0} %{(told.Low is null ? "" : $" ({100 * told.Low:0}–{100 * told.High:0})")}";

    private static string Figure(Estimate? figure) => figure is not { } told ? "–" : $"{told.Value:0.00}{(told.Low is null ? "" : $" ({told.Low:0.00} to {told.High:0.00})")}";

    // Landis and Koch, Biometrics 1977;33:159.
    private static string WordOf(double kappa) => kappa switch
    {
        < 0 => Words.AgreementPoor,
        <= .2 => Words.AgreementSlight,
        <= .4 => Words.AgreementFair,
        <= .6 => Words.AgreementModerate,
        <= .8 => Words.AgreementSubstantial,
        _ => Words.AgreementPerfect,
    };
}
