using Backstay.Content;
using Backstay.Content.Gym.Sessions;
using CsCheck;

namespace Backstay.Tests.Content.Sessions;

[Trait("Runs", "once")]
public sealed class TimelineTests
{
    private static readonly string[] Some = ["Lie back.", "Breathe in, and let your knees tip to the right.", "Only as far as feels kind.", "And again.", "Stay there for one long breath, and then another."];

    private static readonly Gen<Stint> AnyStint = Gen.Select(Gen.Int[1, 3], Gen.Int[2, 90], One(Sides.None, Sides.Both, Sides.Each), One(Enum.GetValues<Position>()), Gen.Int[0, 30])
        .Select((sets, seconds, sides, position, rest) => new Stint(Exercise(sides, position), new Dose { Minutes = 1, Seconds = seconds, Sets = sets }, seconds, rest));

    private static readonly Gen<IReadOnlyList<Stint>> AnyStints = AnyStint.Array[1, 9].Select(stints => (IReadOnlyList<Stint>)stints);

    private static readonly Gen<string[]> AnySentences = One(Some).Array[0, 12];

    [Fact]
    public void Parts_follow_each_other_without_a_gap_and_never_two_at_once() => AnyStints.Sample(stints =>
    {
        var parts = Of(stints).Parts;
        return parts[0].Start == 0 && parts.Zip(parts.Skip(1)).All(pair => pair.First.End == pair.Second.Start) && parts.All(part => part.Length > 0);
    });

    [Fact]
    public void The_whole_takes_as_long_as_its_work_changes_and_rests() => AnyStints.Sample(stints =>
    {
        var length = stints.Select((stint, i) =>
            (i == 0 || stints[i - 1].Exercise.Position != stint.Exercise.Position ? Timeline.NewPosition : Timeline.Ready) + stint.Work
            + (stint.Sides - 1) * Timeline.ChangeSides * stint.Dose.Sets + (stint.Dose.Sets - 1) * Timeline.BetweenSets + (i < stints.Count - 1 ? stint.Rest : 0)).Sum();
        return Of(stints).Length == length;
    });

    [Fact]
    public void Each_side_gets_the_same_time_one_after_the_other() => AnyStints.Sample(stints => Of(stints).Parts.Where(part => part.Kind == PartKind.Work).GroupBy(part => part.Step).All(step =>
        step.First().Side == 0 ? stints[step.Key].Sides == 1
            : step.Where(part => part.Side == 1).Sum(part => part.Length) == step.Where(part => part.Side == 2).Sum(part => part.Length) && step.Select(part => part.Side).Take(2).SequenceEqual([1, 2])));

    [Fact]
    public void Work_begins_after_getting_ready_and_is_as_long_as_its_dose() => AnyStints.Sample(stints => Of(stints).Parts.GroupBy(part => part.Step).All(step =>
        step.First().Kind == PartKind.Ready && step.Where(part => part.Kind == PartKind.Work).Sum(part => part.Length) == stints[step.Key].Work));

    [Fact]
    public void Cues_come_in_order_within_their_part_and_what_is_said_has_time_to_be_heard() => Gen.Select(AnyStints, AnySentences).Sample((stints, sentences) =>
    {
        foreach (var part in Timeline.Of(stints, _ => sentences).Parts)
        {
            if (part.Cues.Any(cue => cue.At < 0 || cue.At >= part.Length) || part.Cues.Zip(part.Cues.Skip(1)).Any(pair => pair.First.At > pair.Second.At)) return false;
            foreach (var (one, next) in part.Cues.Zip(part.Cues.Skip(1)))
                if (one.Kind == SaidAt.Say && one.At + one.Words!.Split(' ').Length * .4 > next.At) return false;
        }
        return true;
    });

    [Fact]
    public void Sentences_are_said_once_and_in_their_order() => Gen.Select(AnyStint, AnySentences).Sample((stint, sentences) =>
        Timeline.Of([stint], _ => sentences).Parts.SelectMany(part => part.Cues).Where(cue => cue.Kind == SaidAt.Say).Select(cue => cue.Words!).ToList() is var said && sentences.Take(said.Count).SequenceEqual(said));

    [Fact]
    public void A_session_counts_down_before_it_begins_and_says_rest_and_the_other_side()
    {
        var stint = new Stint(Exercise(Sides.Each, Position.Lying), new Dose { Minutes = 1, Seconds = 20 }, 20, 10);
        var timeline = Of([stint, stint with { Rest = 0 }]);
        timeline.Parts.Select(part => (part.Kind, part.Length)).ShouldBe(
        [
            (PartKind.Ready, 20), (PartKind.Work, 20), (PartKind.Change, 6), (PartKind.Work, 20), (PartKind.Rest, 10), (PartKind.Ready, 10), (PartKind.Work, 20), (PartKind.Change, 6), (PartKind.Work, 20),
        ]);
        timeline.Parts[0].Cues[^1].ShouldBe(new Cue(17, SaidAt.Count));
        timeline.Parts[2].Cues.ShouldBe([new Cue(0, SaidAt.Change)]);
        timeline.Parts[4].Cues.ShouldBe([new Cue(0, SaidAt.Rest)]);
    }

    [Fact]
    public void Another_exercise_in_its_place_takes_about_as_long()
    {
        var stint = new Stint(Exercise(Sides.None, Position.Lying), new Dose { Minutes = 1, Seconds = 40 }, 40, 10);
        var other = new ContentItem
        {
            Id = "other", Kind = ItemKind.Exercise, Title = "Other", Line = "", Position = Position.Sitting, Pace = 10,
            Levels = [new Dose { Minutes = 1, Repetitions = 2 }, new Dose { Minutes = 1, Repetitions = 4 }, new Dose { Minutes = 2, Repetitions = 8 }],
        };
        var put = stint.With(other);
        (put.Work, put.Repetitions, put.Rest).ShouldBe((40, 4, 10));
        put.Smallest().Work.ShouldBe(20);
    }

    private static Gen<T> One<T>(params T[] all) => Gen.Int[0, all.Length - 1].Select(i => all[i]);

    private static Timeline Of(IReadOnlyList<Stint> stints) => Timeline.Of(stints, _ => []);

    private static ContentItem Exercise(Sides sides, Position position) => new()
    {
        Id = $"{sides}-{position}", Kind = ItemKind.Exercise, Title = "Exercise", Line = "", Position = position, Sides = sides, Levels = [new Dose { Minutes = 1, Seconds = 20 }],
    };
}
