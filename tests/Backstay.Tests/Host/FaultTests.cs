using System.Diagnostics;
using System.Net;
using Backstay.Simulation;
using Backstay.Tests.App;
using Microsoft.Data.Sqlite;

namespace Backstay.Tests.Host;

/// <summary>A locked file, a full disk: what people see, and that all goes on afterwards.</summary>
[Trait("Runs", "once")]
public sealed class FaultTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("backstay-faults-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_check_in_waits_for_another_program_that_holds_the_sqlite_file()
    {
        var address = RunningProgram.FreeAddress();
        using var program = await RunningProgram.ServeAsync(address, $"--Data={folder}");
        using var person = await BeginAsync(address);
        await using var other = new SqliteConnection($"Data Source={folder}/backstay.db");
        await other.OpenAsync(Ct);
        await RunAsync(other, "BEGIN IMMEDIATE");
        var saving = person.PressAsync(Backstay.CheckIns.Words.Save, Ct, null, ("pain", "6"));
        await Task.Delay(1500, Ct);
        saving.IsCompleted.ShouldBeFalse("nothing is acknowledged that is not stored");
        await RunAsync(other, "ROLLBACK");
        await saving;
        person.Text.ShouldContain(string.Format(null, Backstay.CheckIns.Words.SavedPain, 6));
    }

    [Fact]
    public async Task A_full_disk_is_told_kindly_and_once_there_is_room_all_goes_on()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/prlimit"), "A full disk is imitated by a limit that Linux puts on a process.");
        var address = RunningProgram.FreeAddress();
        // A write beyond the limit then fails as on a full disk, instead of ending the program by a signal.
        using var program = await RunningProgram.ServeThroughAsync(["/usr/bin/env", "--ignore-signal=XFSZ"], address, $"--Data={folder}");
        using var person = await BeginAsync(address);
        await LimitFilesAsync(program, "1");
        await person.PressAsync(Backstay.CheckIns.Words.Save, Ct, null, ("pain", "6"));
        person.Status.ShouldBe(HttpStatusCode.InternalServerError);
        person.Text.ShouldContain("What was saved before is still there.");
        await person.OpenAsync("/health/live", Ct);
        person.Status.ShouldBe(HttpStatusCode.OK);

        await LimitFilesAsync(program, "unlimited");
        await person.OpenAsync("/today", Ct);
        await person.PressAsync(Backstay.CheckIns.Words.Save, Ct, null, ("pain", "6"));
        person.Text.ShouldContain(string.Format(null, Backstay.CheckIns.Words.SavedPain, 6));
        program.Output.ShouldContain("SqliteException (", Case.Sensitive, "the operator reads the code of what went wrong");
    }

    private static async Task<Browser> BeginAsync(Uri address)
    {
        var person = new Browser(address);
        await person.OpenAsync("/", Ct);
        await person.PressAsync(Backstay.CheckIns.Words.NoneOfThese, Ct);
        await person.PressAsync(Backstay.CheckIns.Words.ShowMyPlan, Ct, null, ("pain", "4"), ("limits", "sitting"), ("minutes", "5"));
        return person;
    }

    private static async Task RunAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Ct);
    }

    private static async Task LimitFilesAsync(RunningProgram program, string bytes)
    {
        using var limit = Process.Start("/usr/bin/prlimit", ["--pid", $"{program.Id}", $"--fsize={bytes}:unlimited"]);
        await limit.WaitForExitAsync(Ct);
        limit.ExitCode.ShouldBe(0);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
