using Backstay.Content.Radio;
using Backstay.Content.Radio.Speaking;

namespace Backstay.Tests.Content.Radio;

[Trait("Runs", "once")]
public sealed class StudioTests : IDisposable
{
    private readonly OwnContent content = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_piece_is_spoken_once_until_its_words_change()
    {
        var studio = OpenOrSkip();
        (await MakeAsync(studio)).Made.ShouldBe([OwnContent.Id]);
        var recording = content.Recording!;
        recording.ByPerson.ShouldBeFalse();
        recording.Length.TotalSeconds.ShouldBeInRange(3, 8);
        recording.Bytes.ShouldBe(new FileInfo(recording.File).Length);
        recording.Starts[0].ShouldBe(0);
        recording.Starts[1].ShouldBeInRange(1.3, 4, "a second of quiet lies between");
        recording.Version.ShouldBe(content.Recording!.Version);

        var unchanged = await MakeAsync(studio);
        (unchanged.Made.Count, unchanged.Unchanged).ShouldBe((0, 1));

        content.Say("Breathe in.", "And out, slowly.");
        content.Recording.ShouldBeNull("old words are not played beside new ones");
        content.Recordings.Findings([content.Piece]).Single().What.ShouldContain("no recording");
        (await MakeAsync(studio)).Made.ShouldBe([OwnContent.Id]);
        content.Recording.ShouldNotBeNull();
        content.Recordings.Findings([content.Piece]).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_recording_by_a_person_wins_and_is_left_alone()
    {
        var studio = OpenOrSkip();
        await MakeAsync(studio);
        var human = content.Recordings.Human(OwnContent.Id);
        await File.WriteAllBytesAsync(human, new byte[5000], Ct);
        content.Say("Other words.");
        (await MakeAsync(studio)).ByPeople.ShouldBe(1);
        var recording = content.Recording!;
        (recording.ByPerson, recording.File, recording.Bytes).ShouldBe((true, human, 5000));
        recording.Length.ShouldBe(content.Piece.Speech!.Length);
        recording.Starts.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_spoken_of_a_piece_that_is_gone_goes_too()
    {
        var studio = OpenOrSkip();
        await MakeAsync(studio);
        foreach (var file in Directory.GetFiles(Path.Combine(content.Folder, "radio"), "*.yaml")) File.Move(file, file.Replace(OwnContent.Id, "another-breath", StringComparison.Ordinal));
        await MakeAsync(studio);
        Directory.GetFiles(content.Recordings.Folder).Select(Path.GetFileName).Order().ShouldBe(["another-breath.en.mp3", "index.yaml"]);
    }

    [Fact]
    public async Task A_piece_that_is_not_there_is_told()
    {
        var studio = OpenOrSkip();
        (await Should.ThrowAsync<SpeechException>(studio.MakeAsync(content.Folder, "no-such-piece", _ => { }, Ct))).Message.ShouldContain("no-such-piece");
    }

    [Fact]
    public async Task Piper_speaks_when_it_is_set_up()
    {
        Assert.SkipUnless(File.Exists("/bin/sh"), "Piper is stood for by a shell script.");
        var program = Path.Combine(content.Folder, "piper");
        var sound = Path.Combine(content.Folder, "sound.wav");
        await File.WriteAllBytesAsync(sound, new Sound(22050, new short[22050]).ToWav(), Ct);
        await File.WriteAllTextAsync(program, $"#!/bin/sh\nread words\n[ \"$words\" = 'Breathe in.' ] && [ \"$2\" = voices/calm.onnx ] || {{ echo \"no voice\" >&2; exit 3; }}\nfor last; do :; done\ncp {sound} \"$last\"\n", Ct);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var engine = Engine.Find(new() { Piper = new() { Program = program, Voice = "voices/calm.onnx" } }, null);
        engine.Voice.ShouldStartWith("piper calm ");
        (await engine.SpeakAsync("Breathe in.", Ct)).Seconds.ShouldBe(1);
        var fault = await Should.ThrowAsync<SpeechException>(engine.SpeakAsync("Other words", Ct));
        fault.Remedy.ShouldBe("no voice");
    }

    [Fact]
    public void An_engine_that_is_not_set_up_is_told_with_a_remedy() =>
        Should.Throw<SpeechException>(() => Engine.Find(new(), "piper")).Remedy.ShouldContain("apt-get install flite");

    private static Studio OpenOrSkip()
    {
        try
        {
            return Studio.Open(new(), null);
        }
        catch (SpeechException fault)
        {
            Assert.Skip($"{fault.Message} {fault.Remedy}");
            throw;
        }
    }

    private Task<StudioReport> MakeAsync(Studio studio) => studio.MakeAsync(content.Folder, null, _ => { }, Ct);

    public void Dispose() => content.Dispose();
}
