using System.Globalization;
using Backstay.Proving;

namespace Backstay.Bench.Parts;

/// <summary>
/// A cohort of virtual people through the five weeks of mybehavior-cbp: each evening a page with suggestions, some of them followed, movement told and a survey
/// answered, through the real pages of one copy of the program that runs on the same machine. Its whole acceptance list has to hold.
/// </summary>
internal static class CohortPart
{
    public const int UsualPeople = 10_000;

    private const string Programme = "mybehavior-cbp";

    public static async Task<IReadOnlyList<Finding>> RunAsync(int people)
    {
        await using var place = await Place.CreateAsync(postgres: false);
        var report = await Proofs.RunAsync(Programme, place.Settings, people, seed: 1, (done, of) => Console.Error.Write($"\r  day {done} of {of} "), CancellationToken.None);
        Console.Error.WriteLine();
        var (minutes, seconds) = (report.Took.TotalMinutes, report.Took.TotalSeconds);
        return
        [
            new(string.Create(CultureInfo.InvariantCulture, $"A cohort of {people:#,0} through {Programme}, {report.Days} days, {Environment.ProcessorCount} cores"), Finding.Amount(minutes, "minutes"), Held: !report.Fails),
            new("  pages", Finding.Amount(report.Answers / seconds, "a second")),
            new("  for 10,000 people at that rate", Finding.Amount(minutes * UsualPeople / people, "minutes")),
            .. report.Proofs.Where(proof => proof.Verdict == Verdict.Fails).Select(proof => new Finding($"  {proof.Statement}", proof.Evidence, Held: false)),
        ];
    }
}
