using Backstay.Evidence.Publishing;
using Backstay.Evidence.Reviews;
using Backstay.Kernel.Ids;
using Microsoft.Extensions.DependencyInjection;

namespace Backstay.Evidence.Demo;

/// <summary>
/// A review to look at, half done, for whoever signs in to the demo. It says everywhere that it is one: what is judged of real publications is for show alone, and
/// whatever it includes, codes and appraises is made up.
/// </summary>
public static class DemoReview
{
    /// <summary>How the four of its team are called in it.</summary>
    public static IReadOnlyList<string> Names { get; } = ["Ria (demo)", "Cem (demo)", "Eva (demo)", "Mo (demo)"];

    /// <param name="team">In the order of the names. The first leads the review.</param>
    /// <param name="now">Nothing of it happened later.</param>
    public static async Task MakeAsync(IServiceProvider services, IReadOnlyList<PersonId> team, DateTimeOffset now, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var (clock, screening) = (new PastClock(now), new DemoScreening());
        clock.MoveTo(48);
        var desk = new DemoDesk(scope.ServiceProvider, clock, ct);
        await GatherAsync(desk, team);
        await DemoPlan.WriteAsync(desk);
        clock.MoveTo(46);
        await DemoSearches.FirstAsync(desk);
        await screening.FirstWaveAsync(desk);
        clock.MoveTo(17);
        await DemoFindings.ExtractAsync(desk);
        await DemoFindings.AppraiseAsync(desk);
        clock.MoveTo(13);
        await DemoCoding.CodeAsync(desk);
        clock.MoveTo(8);
        await DemoDraft.WriteAsync(desk);
        await new ReviewPublishing(desk.Db, desk.Book, clock).PublishAsync(desk.As(DemoDesk.Lead), 1, "Demo data: the first four made-up reports.", ct);
        clock.MoveTo(6);
        await DemoSearches.SecondAsync(desk);
        await screening.SecondWaveAsync(desk);
    }

    private static async Task GatherAsync(DemoDesk desk, IReadOnlyList<PersonId> people)
    {
        var team = new ReviewTeam(desk.Db, desk.Shelf, desk.Clock);
        await team.BeginAsync(people[0], desk.Review, DemoPlan.Title, DemoPlan.Question, DemoPlan.Levels, Names[0], desk.Ct);
        await team.InviteAsync(desk.As(DemoDesk.Lead), desk.Ct);
        var (code, _) = await team.CodeAsync(desk.As(DemoDesk.Lead), desk.Ct);
        foreach (var (person, name) in people.Zip(Names).Skip(1)) await team.JoinAsync(person, code!, name, desk.Ct);
    }
}
