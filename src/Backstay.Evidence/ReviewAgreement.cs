using System.Text;
using Backstay.Evidence.Screening.Agreement;

namespace Backstay.Evidence;

/// <summary>How far reviewers agreed, from a file of their votes; needs no database.</summary>
public static class ReviewAgreement
{
    /// <summary>Agreement for each level and pair of reviewers: percent, Cohen's kappa, PABAK and Gwet's AC1; for the team Fleiss' kappa and AC1; all with 95 % intervals.</summary>
    /// <param name="votes">A table with level,record_id,reviewer,decision; a decision is include, exclude or unsure. A repeated row counts once.</param>
    /// <exception cref="ReviewFileException">A column is missing, or no row can be used.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static ReviewAgreementReport Run(string votes, CancellationToken ct)
    {
        using var text = new StreamReader(votes, new UTF8Encoding(false, throwOnInvalidBytes: true));
        var read = VotesFile.Read(text, ct);
        if (read.Votes.Count == 0) throw new ReviewFileException(read.Reasons.Count == 0 ? "The file holds no vote." : $"No row of the file can be used. {read.Reasons[0]}");
        var levels = LevelAgreement.Of(read.Votes);
        return new([.. levels.SelectMany(AgreementLines.Of), .. AgreementLines.Notes], read.Refused, read.Reasons) { Levels = levels };
    }
}

/// <param name="Lines">To print.</param>
/// <param name="Refused">Rows that could not be used.</param>
/// <param name="Reasons">Why, for the first of them, with their lines.</param>
public sealed record ReviewAgreementReport(IReadOnlyList<string> Lines, int Refused, IReadOnlyList<string> Reasons)
{
    internal IReadOnlyList<LevelAgreement> Levels { get; init; } = [];
}
