using System.Net;
using System.Net.Sockets;
using Backstay.Tests.App;
using Microsoft.Data.Sqlite;

namespace Backstay.Tests.Host;

[Trait("Runs", "once")]
public sealed class CommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("backstay-command-").FullName;

    [Fact]
    public async Task Check_says_that_all_is_fine_and_exits_with_0()
    {
        var (code, output) = await RunningProgram.RunAsync("check", $"--Data={folder}");
        output.Split('\n').Count(line => line.StartsWith("fine", StringComparison.Ordinal)).ShouldBe(6);
        output.ShouldContain("the first start makes it");
        output.ShouldMatch(@"[5-9]\d articles, [4-9]\d exercises, \d+ talks, \d+ practices, \d+ messages, \d+ drawings, \d+ figures in \d bodies");
        output.ShouldMatch(@"median [1-7]\.\d, highest [4-8]\.\d \(");
        output.ShouldContain(" sources; 0 items without one");
        output.ShouldContain("0 with a sentence that is hard to read, 0 with a word to avoid");
        output.ShouldNotContain("wrong");
        code.ShouldBe(0);
        Directory.EnumerateFileSystemEntries(folder).ShouldBeEmpty("a check changes nothing");
    }

    [Fact]
    public async Task Check_names_a_wrong_setting_and_exits_with_1()
    {
        var (code, output) = await RunningProgram.RunAsync("check", $"--Data={folder}", "--People:DefaultTimeZone=Nowhere/Land");
        output.ShouldContain("People:DefaultTimeZone");
        code.ShouldBe(1);
    }

    [Fact]
    public async Task Check_reports_every_part_even_when_the_database_is_down_and_the_content_is_broken()
    {
        Assert.SkipUnless(File.Exists("/bin/cp"), "A copy of the program by hard links.");
        var copy = Path.Combine(AppContext.BaseDirectory, "..", $"broken-{Guid.CreateVersion7()}");
        using (var linking = System.Diagnostics.Process.Start("/bin/cp", ["-al", AppContext.BaseDirectory, copy])!) await linking.WaitForExitAsync(TestContext.Current.CancellationToken);
        try
        {
            Replace(Directory.GetFiles(Path.Combine(copy, "content", "library"), "*.yaml").First(), "topic: [");
            Replace(Path.Combine(copy, "content", "questionnaires", "look-back.json"), "{}");
            Replace(Path.Combine(copy, "programmes", "backstay.yaml"), "id: other\ntoday: { atMost: 9 }");
            var (code, output) = await RunningProgram.RunAtAsync(copy, "check", $"--Data={folder}", "--CheckIns:Country=Nowhere",
                "--ConnectionStrings:Backstay=Host=127.0.0.1;Port=1;Username=u;Password=very-secret;Database=d;Timeout=2");
            output.Split('\n').Count(line => line.StartsWith("wrong", StringComparison.Ordinal)).ShouldBe(5, output);
            output.ShouldContain("cannot be reached");
            output.ShouldContain(".yaml:1");
            output.ShouldContain("look-back.json");
            output.ShouldContain("backstay.yaml:2 has `9` for `atMost`");
            output.ShouldNotContain("very-secret");
            code.ShouldBe(1);
            (code, output) = await RunningProgram.RunAtAsync(copy, "serve", $"--Data={folder}");
            output.ShouldContain("mistakes in it");
            code.ShouldBe(1);
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    [Fact]
    public async Task Help_shows_one_example_of_each_command()
    {
        var (code, output) = await RunningProgram.RunAsync("--help");
        foreach (var command in new[] { "serve", "demo", "simulate", "backup", "restore", "check", "speak" }) output.ShouldContain($"  backstay {command}");
        code.ShouldBe(0);
        (_, output) = await RunningProgram.RunAsync("simulate", "--help");
        output.ShouldContain("backstay simulate --people=100");
    }

    [Theory]
    [InlineData("The commands are serve, demo, simulate", "srve")]
    [InlineData("Options of simulate: --people, --weeks, --seed.", "simulate", "--peple=3")]
    [InlineData("'--port' is no option and no setting", "serve", "--port=80")]
    [InlineData("The speech engine 'piper' is not installed", "speak", "--voice=piper")]
    [InlineData("There is no speech engine 'parrot'", "speak", "--voice=parrot")]
    [InlineData("takes a number from 1", "simulate", "--people=0")]
    public async Task What_is_not_understood_is_told_with_what_would_be(string told, params string[] args)
    {
        var (code, output) = await RunningProgram.RunAsync(args);
        output.ShouldContain(told);
        output.ShouldNotContain("   at ");
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
        // Lines are broken by the width of the screen.
        string.Join(' ', output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ShouldContain("holds something else than demo people");
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
        (await RunningProgram.RunAsync("backup", $"--Data={folder}")).ExitCode.ShouldBe(0);
        await using var connection = new SqliteConnection($"Data Source={folder}/backstay.db");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_FromTheFuture', '99.0.0')";
        await insert.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        foreach (var command in new[] { "serve", "check", "backup" })
        {
            var (code, output) = await RunningProgram.RunAsync(command, $"--Data={folder}");
            output.ShouldContain("newer Backstay");
            code.ShouldBe(1);
        }
    }

    [Fact]
    public async Task An_argument_that_is_no_setting_is_told()
    {
        var (code, output) = await RunningProgram.RunAsync("serve", "--port", "80");
        output.ShouldContain("is not understood");
        code.ShouldBe(1);
    }

    // A hard link is taken away first, so that the program under test keeps its file.
    private static void Replace(string file, string text)
    {
        File.Delete(file);
        File.WriteAllText(file, text);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
