using Backstay.Simulation;
using Backstay.Tests.App;
using Microsoft.Data.Sqlite;

namespace Backstay.Tests.Host;

public sealed class PowerCutTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("backstay-power-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_acknowledged_before_a_power_cut_is_there_after_the_restart()
    {
        var address = RunningProgram.FreeAddress();
        var acknowledged = new List<(int Person, DateOnly Day, int Pain)>();
        var people = Enumerable.Range(0, 4).Select(_ => new Browser(address)).ToList();
        using (var program = await RunningProgram.ServeAsync(address, $"--Data={folder}"))
        {
            foreach (var person in people) await BeginAsync(person);
            var stop = DateTime.UtcNow.AddSeconds(3);
            var writing = people.Select((browser, person) => Task.Run(async () =>
            {
                try
                {
                    for (var n = 0; ; n++)
                    {
                        var (day, pain) = (DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-1 - n % 50), n % 11);
                        await browser.OpenAsync($"/diary/{day:O}", Ct);
                        await browser.PressAsync(Backstay.CheckIns.Words.Save, Ct, null, ("pain", $"{pain}"));
                        if (browser.Url.AbsolutePath != "/diary") continue;
                        lock (acknowledged) acknowledged.Add((person, day, pain));
                    }
                }
                catch (HttpRequestException)
                {
                    // The cut.
                }
            }, Ct)).ToList();
            await Task.Delay(stop - DateTime.UtcNow, Ct);
            program.Kill();
            await Task.WhenAll(writing);
        }

        acknowledged.Count.ShouldBeGreaterThan(20);
        using (await RunningProgram.ServeAsync(address, $"--Data={folder}"))
        {
            foreach (var told in acknowledged.GroupBy(one => (one.Person, one.Day)).Select(group => group.Last()))
            {
                await people[told.Person].OpenAsync($"/diary/{told.Day:O}", Ct);
                var shown = people[told.Person].Page.QuerySelector("input[name=pain][checked]")?.GetAttribute("value");
                // A later version may have been stored without its acknowledgement having come through.
                (shown is not null).ShouldBeTrue($"{told.Day} of person {told.Person}");
            }
        }
        foreach (var person in people) person.Dispose();
    }

    private static async Task BeginAsync(Browser browser)
    {
        await browser.OpenAsync("/", Ct);
        await browser.PressAsync(Backstay.CheckIns.Words.NoneOfThese, Ct);
        await browser.PressAsync(Backstay.CheckIns.Words.ShowMyPlan, Ct, null, ("pain", "4"), ("limits", "sitting"), ("minutes", "5"));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
