using System.IO.Compression;
using System.Text;
using Backstay.Movement;
using Backstay.Movement.Import;
using Backstay.Movement.Recognition;
using Backstay.Tests.App;

namespace Backstay.Tests.Movement.Recognition;

[Trait("Runs", "once")]
public sealed class RecognitionTrainingTests
{
    private static readonly Lazy<byte[]> model = new(() => Written(3));

    [Fact]
    public void The_same_lessons_and_seed_give_the_same_models_and_they_read_back_as_they_were()
    {
        var one = model.Value;
        Written(3).ShouldBe(one);
        Written(4).ShouldNotBe(one);
        var read = RecognitionModels.Read(new MemoryStream(one));
        using var again = new MemoryStream();
        read.Write(again);
        Unpacked(again.ToArray()).ShouldBe(Unpacked(one));
        read.Of(Placement.Pocket).WindowsOf(MadeUp.Samples(MadeUp.Run(10, seed: 99))).ShouldAllBe(window => window.Motion == Motion.Run);
    }

    [Fact]
    public void A_broken_model_or_one_of_another_version_is_refused_with_the_remedy()
    {
        var half = model.Value[..(model.Value.Length / 2)];
        Should.Throw<UnreadableException>(() => RecognitionModels.Read(new MemoryStream(half))).Message.ShouldContain("'backstay movement train'");
        Should.Throw<UnreadableException>(() => RecognitionModels.Read(new MemoryStream("no model"u8.ToArray()))).Message.ShouldContain("no whole recognition model");
        using var foreign = new MemoryStream();
        using (var zip = new GZipStream(foreign, CompressionLevel.Fastest, leaveOpen: true)) zip.Write(new byte[100]);
        Should.Throw<UnreadableException>(() => RecognitionModels.Read(new MemoryStream(foreign.ToArray()))).Message.ShouldContain("another version");
    }

    [Theory, InlineData("ada,D99,1,0,0,0,1000\n", "'D99' is no known activity"), InlineData("ada,D01,1,0,0,0\n", "Line 2: The row has 6 columns"), InlineData("ada,walk,1,0,0,x,1000\n", "no number")]
    public void What_is_learnt_from_has_to_be_whole(string row, string told) =>
        Should.Throw<UnreadableException>(() => LabelledFile.Read(new MemoryStream(Encoding.UTF8.GetBytes("person,activity,trial,i,x,y,z\n" + row))).ToList()).Message.ShouldContain(told);

    [Fact]
    public void Recordings_without_stairs_teach_no_model()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "person,activity,trial,i,x,y,z\n" + string.Concat(Enumerable.Range(0, 60).Select(i => $"ada,walk,1,{i},0,0,1000\n")));
        Should.Throw<UnreadableException>(() => RecognitionTraining.Read(file)).Message.ShouldContain("nothing is labelled as run or stairs or other");
        File.Delete(file);
    }

    [Fact]
    public void Somebody_in_whose_pocket_no_phone_was_before_is_recognised()
    {
        var trials = RecognitionTraining.Read(SharedData.Of("movement", "accelerometer", "pocket_9_people.csv.gz"));
        var lessons = trials.Where(trial => trial.Person != "11").SelectMany(trial => Lessons(trial.Person, trial.Motion, trial.Recording)).Where(lesson => !Stillness.Is(lesson.Row)).ToList();
        var recogniser = new Recogniser(PlacedModel.Learn(lessons, [], new Random(2)));
        var windows = trials.Where(trial => trial.Person == "11").SelectMany(trial => recogniser.WindowsOf(trial.Recording).Select(window => (trial.Motion, Called: window.Motion))).ToList();
        windows.Count.ShouldBeGreaterThan(60);
        windows.Count(window => window.Motion == (window.Called == Motion.Still ? Motion.Other : window.Called)).ShouldBeGreaterThan(windows.Count * 8 / 10);
    }

    private static byte[] Written(int seed)
    {
        List<Lesson> lessons = [];
        foreach (var person in Enumerable.Range(0, 6))
        {
            lessons.AddRange(Lessons($"{person}", Motion.Walk, new(0, MadeUp.Walk(30, 1.7, person))));
            lessons.AddRange(Lessons($"{person}", Motion.Stairs, new(0, MadeUp.Walk(30, 1.3, person))));
            lessons.AddRange(Lessons($"{person}", Motion.Run, new(0, MadeUp.Run(30, person))));
        }
        using var file = new MemoryStream();
        RecognitionModels.Learn(lessons, lessons, new Random(seed)).Write(file);
        return file.ToArray();
    }

    private static IEnumerable<Lesson> Lessons(string person, Motion motion, Recording recording) =>
        Surroundings.Of([.. recording.Windows().Select(at => Features.Of(recording.WindowAt(at)))]).Select(row => new Lesson(person, motion, row));

    private static byte[] Unpacked(byte[] file)
    {
        using var whole = new MemoryStream();
        new GZipStream(new MemoryStream(file), CompressionMode.Decompress).CopyTo(whole);
        return whole.ToArray();
    }
}
