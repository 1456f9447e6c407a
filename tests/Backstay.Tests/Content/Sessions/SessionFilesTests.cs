using Backstay.Content;
using Backstay.Content.Files;
using Backstay.Content.Gym.Sessions;

namespace Backstay.Tests.Content.Sessions;

[Trait("Runs", "once")]
public sealed class SessionFilesTests : IDisposable
{
    private const string Head = "---\ntitle: Short\nline: A line\nforWhom: For you\nfeel: Warm\nstop: When it grows\n---\nWhat it is.\n";

    private readonly string folder = Directory.CreateTempSubdirectory("backstay-sessions-").FullName;

    private static readonly IReadOnlyList<LoadedItem> Items = ContentFiles.Read(ContentShelf.Folder).Items;

    [Fact]
    public void The_gym_has_sessions_of_each_length_and_nothing_is_wrong_with_them()
    {
        var (sessions, findings) = SessionFiles.Read(ContentShelf.Folder, Items);
        findings.ShouldBeEmpty();
        foreach (var minutes in new[] { 5, 10, 15 }) sessions.Count(session => session.Minutes == minutes).ShouldBeGreaterThanOrEqualTo(3);
        sessions.Count(session => session.Gentle).ShouldBeGreaterThanOrEqualTo(3);
    }

    [Fact]
    public void A_bad_day_is_spent_lying_and_a_desk_break_is_not()
    {
        var sessions = SessionFiles.Read(ContentShelf.Folder, Items).Sessions;
        foreach (var session in sessions.Where(session => session.Id.StartsWith("flare-up", StringComparison.Ordinal)))
            (session.Gentle, session.Positions.Single()).ShouldBe((true, Position.Lying), session.Id);
        sessions.Single(session => session.Id == "desk-break-5").Positions.ShouldNotContain(Position.Lying);
    }

    [Fact]
    public void Every_exercise_says_what_does_the_same_in_another_position()
    {
        foreach (var item in Items.Where(item => item.Item.Kind == ItemKind.Exercise).Select(item => item.Item)) item.Alternatives.ShouldNotBeEmpty(item.Id);
    }

    [Theory]
    [InlineData("exercise: no-such-thing, level: 1", "no exercise")]
    [InlineData("exercise: bridge, level: 99", "level 99")]
    [InlineData("exercise: bridge, level: 1, seconds: 30", "gives seconds")]
    [InlineData("exercise: bridge, level: 1, rest: 600", "a rest")]
    [InlineData("exercise: bridge, level: 1", "minutes and says 5")]
    public void What_is_wrong_with_a_session_is_told_with_file_and_remedy(string step, string what)
    {
        Write($"minutes: 5\nreview: {{ role: physiotherapist, last: 2026-11-26, next: 2027-11-26 }}\nsources: [{{ title: A, year: 2020 }}]\nsteps:\n  - {{ {step} }}\n  - {{ exercise: body-map, level: 1 }}\n", Head);
        var finding = SessionFiles.Read(folder, Items).Findings.ShouldHaveSingleItem();
        (finding.File, finding.Line).ShouldBe(("gym/sessions/short.yaml", 1));
        finding.What.ShouldContain(what);
        finding.Remedy.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_key_that_is_not_known_is_told_with_its_line()
    {
        Write("minutes: 5\nsteps: []\nwrong: 1\n", Head);
        var finding = SessionFiles.Read(folder, Items).Findings.ShouldHaveSingleItem();
        (finding.File, finding.Line).ShouldBe(("gym/sessions/short.yaml", 3));
    }

    [Theory]
    [InlineData("No head")]
    [InlineData("---\ntitle: Short\nline: A line\n---\nIt says neither for whom nor when to stop.\n")]
    [InlineData("---\ntitle: Short\nunknown: 1\n---\n")]
    public void Words_without_their_head_are_told(string words)
    {
        Write("minutes: 5\n", words);
        SessionFiles.Read(folder, Items).Findings.ShouldContain(finding => finding.File == "gym/sessions/short.en.md");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Write(string yaml, string words)
    {
        var shelf = Directory.CreateDirectory(Path.Combine(folder, "gym", "sessions")).FullName;
        File.WriteAllText(Path.Combine(shelf, "short.yaml"), yaml);
        File.WriteAllText(Path.Combine(shelf, "short.en.md"), words);
    }
}
