using System.Net;
using System.Net.Sockets;
using Backstay.Tests.App;
using Microsoft.Data.Sqlite;

namespace Backstay.Tests.Host;

public sealed class CommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("backstay-command-").FullName;

    [Fact]
    public async Task Check_says_that_all_is_fine_and_exits_with_0()
    {
        var (code, output) = await RunningProgram.RunAsync("check", $"--Data={folder}");
        output.ShouldContain("fine");
        output.ShouldNotContain("wrong");
        code.ShouldBe(0);
    }

    [Fact]
    public async Task Check_names_a_wrong_setting_and_exits_with_1()
    {
        var (code, output) = await RunningProgram.RunAsync("check", $"--Data={folder}", "--People:DefaultTimeZone=Nowhere/Land");
        output.ShouldContain("People:DefaultTimeZone");
        code.ShouldBe(1);
    }

    [Fact]
    public async Task A_taken_port_is_told_with_a_remedy()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var (code, output) = await RunningProgram.RunAsync("serve", $"--Data={folder}", $"--Urls=http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}");
        output.ShouldContain("taken by another program");
        output.ShouldContain("--Urls=");
        code.ShouldBe(1);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_told_with_a_remedy()
    {
        var file = Path.Combine(folder, "a-file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);
        var (code, output) = await RunningProgram.RunAsync("serve", $"--Data={file}/under");
        output.ShouldContain("cannot be written");
        output.ShouldContain("--Data=");
        code.ShouldBe(1);
    }

    [Fact]
    public async Task The_demo_leaves_a_folder_with_other_things_alone()
    {
        var file = Path.Combine(folder, "letters.txt");
        await File.WriteAllTextAsync(file, "precious", TestContext.Current.CancellationToken);
        var (code, output) = await RunningProgram.RunAsync("demo", $"--Data={folder}");
        output.ShouldContain("holds something else than demo people");
        code.ShouldBe(1);
        (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ShouldBe("precious");
    }

    [Fact]
    public async Task An_unreachable_database_is_told_without_its_password()
    {
        var (code, output) = await RunningProgram.RunAsync(
            "serve", $"--Data={folder}", "--ConnectionStrings:Backstay=Host=127.0.0.1;Port=1;Username=u;Password=very-secret;Database=d;Timeout=2");
        output.ShouldContain("cannot be reached");
        output.ShouldNotContain("very-secret");
        code.ShouldBe(1);
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_and_left_as_it_is()
    {
        (await RunningProgram.RunAsync("check", $"--Data={folder}")).ExitCode.ShouldBe(0);
        await using var connection = new SqliteConnection($"Data Source={folder}/backstay.db");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_FromTheFuture', '99.0.0')";
        await insert.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        var (code, output) = await RunningProgram.RunAsync("serve", $"--Data={folder}");
        output.ShouldContain("newer Backstay");
        code.ShouldBe(1);
    }

    [Fact]
    public async Task An_argument_that_is_no_setting_is_told()
    {
        var (code, output) = await RunningProgram.RunAsync("serve", "--port", "80");
        output.ShouldContain("is not understood");
        code.ShouldBe(1);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
