using System.Globalization;
using Backstay.Plan.Cases;
using Microsoft.Extensions.DependencyInjection;

namespace Backstay.Plan;

/// <summary>What the weeks of this installation foretell, for whoever runs it. Counts and means alone, never a week.</summary>
public static class CaseEvaluation
{
    /// <summary>Below this, one person's week would stand out.</summary>
    private const int FewestPeople = 5;

    /// <param name="seed">Draws weeks and samples.</param>
    /// <returns>Lines to print.</returns>
    public static async Task<IReadOnlyList<string>> RunAsync(IServiceProvider services, DateOnly today, int seed, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var (cases, people) = await scope.ServiceProvider.GetRequiredService<CaseReader>().ReadAsync(today, ct);
        if (people.Count < FewestPeople) return [$"Fewer than {FewestPeople} people who agreed have a week whose outcome is known. Guidelines advise; nothing can be said yet."];
        return [Line($"{cases.Count} weeks of {people.Count} people, {cases.Count(week => week.IsGood == true)} of them good"), .. Foretold(cases, today, seed), .. Advised(cases, services, today, seed)];
    }

    private static IEnumerable<string> Foretold(IReadOnlyList<Case> cases, DateOnly today, int seed)
    {
        if (LeaveOneOut.Run(cases, today, new Random(seed)) is not { } told)
        {
            yield return "No week can be foretold from weeks of other people.";
            yield break;
        }
        yield return Line($"Foretold from weeks of other people: {told.Weeks} weeks of {told.People} people, {told.ShareGood:P0} good");
        yield return Line($"  area under the curve       {Of(told.Area)}   chance is 0.50");
        yield return Line($"  error of the pain change   {Of(told.PainError)}   by the mean of all others {Of(told.UsualError)}");
        yield return Line($"  gain                       {Of(told.Gain)}   points of ten; something when all of it is above 0");
    }

    private static IEnumerable<string> Advised(IReadOnlyList<Case> cases, IServiceProvider services, DateOnly today, int seed)
    {
        if (AdvisedWeeks.Compare(cases, services.GetRequiredService<CaseShelf>().Typical, today, new Random(seed)) is not { } compared)
        {
            yield return "No week has both enough people alike and a prototype near: their advice cannot be compared.";
            yield break;
        }
        yield return Line($"Doing what is advised, and good weeks: {compared.Weeks} weeks of {compared.Persons} people");
        yield return Line($"  advice of people alike     {Of(compared.People)}");
        yield return Line($"  advice of prototypes       {Of(compared.Guidelines)}");
        yield return Line($"  gain                       {Of(compared.Gain)}   shows what goes together, not what causes what");
    }

    private static string Of(Interval interval) => Line($"{interval.Value:0.00} ({interval.Low:0.00} to {interval.High:0.00})");

    private static string Line(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}
