using Backstay.CheckIns.Questionnaires;
using Backstay.CheckIns.Scoring;
using Backstay.Kernel.Ids;
using Backstay.Tests.App;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Backstay.Tests.CheckIns;

public sealed class PersonScoresTests(TestApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_score_is_read_as_it_stood_on_a_day_with_its_unit_and_range()
    {
        using var visitor = await Walk.StartedAsync(app);
        var (mark, day) = ($"{Guid.CreateVersion7()}", DateOnly.FromDateTime(app.Clock.GetUtcNow().Date));
        await visitor.FillAsync("outcome-core", ("activity-1", mark), ("able-1", "4"), ("able-2", "8"), ("able-3", "6"), ("pain", "3"));
        await visitor.FillAsync("outcome-core", ("able-1", "10"), ("able-2", "10"), ("able-3", "10"), ("pain", "2"));
        var person = await WriterOfAsync(mark);
        (await ReadAsync(person, "outcome-core", "able", day.AddDays(-1))).ShouldBeNull();
        (await ReadAsync(person, "outcome-core", "able", day)).ShouldBe(new("outcome-core", "able", "Own activities, 0 to 10", day, 10, "{score}", 0, 10));
        (await ReadAsync(person, "outcome-core", "pain", day.AddDays(30)))!.Value.ShouldBe(2);
        (await ReadAsync(person, "outcome-core", "days-off", day))!.Unit.ShouldBe("d");
        (await ReadAsync(person, "outcome-core", "much-better", day))!.Value.ShouldBe(1);
        (await ReadAsync(person, "outcome-core", "no-such-score", day)).ShouldBeNull();
        (await ReadAsync(person, "no-such-questionnaire", "able", day)).ShouldBeNull();
        (await ReadAsync(new(Guid.CreateVersion7()), "outcome-core", "able", day)).ShouldBeNull();
        await using var scope = app.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<PersonScores>().AllAsync(person, "outcome-core", "able", Ct)).Select(reading => reading.Value).ShouldBe([6, 10]);
    }

    private async Task<ScoreReading?> ReadAsync(PersonId person, string questionnaire, string name, DateOnly day)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PersonScores>().AtAsync(person, questionnaire, name, day, Ct);
    }

    private Task<PersonId> WriterOfAsync(string mark) => app.WithDbAsync(db => db.Set<Answer>().Where(answer => answer.Values.Contains(mark)).Select(answer => answer.PersonId).FirstAsync(Ct));
}
