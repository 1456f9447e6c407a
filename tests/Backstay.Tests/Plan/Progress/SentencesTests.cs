using Backstay.Design.Graphs;
using Backstay.Plan.Progress;

namespace Backstay.Tests.Plan.Progress;

[Trait("Runs", "once")]
public sealed class SentencesTests
{
    private static readonly DateOnly Today = new(2026, 3, 22);

    [Theory]
    [InlineData(6, 3, 10, 20, "Your pain is clearly lower than 3 weeks ago, and you move about twice as much")]
    [InlineData(6, 5, 10, 40, "Your pain is a little lower than 3 weeks ago, and you move more than twice as much")]
    [InlineData(5, 5, 10, 14, "Your pain is about the same as 3 weeks ago, and you move more")]
    [InlineData(6, 7, 20, 5, "Your pain is a little higher than 3 weeks ago")]
    [InlineData(3, 6, 10, 10, "Your pain is clearly higher than 3 weeks ago")]
    public void The_heading_says_the_meaning(int first, int last, int moved, int moves, string title) =>
        Sentences.Title(Of([.. Enumerable.Repeat(first, 10), .. Enumerable.Repeat(last, 11)], [.. Enumerable.Repeat(moved, 10), .. Enumerable.Repeat(moves, 11)]), Today).ShouldBe(title);

    [Theory]
    [InlineData(3, "3 more check-ins, and this says what changed")]
    [InlineData(5, "One more check-in, and this says what changed")]
    [InlineData(8, "Your pain is about the same as in the first days")]
    public void A_short_time_is_said_to_be_short(int days, string title) => Sentences.Title(Of([.. Enumerable.Repeat(4, days)], []), Today).ShouldBe(title);

    [Fact]
    public void Moving_and_the_day_after_are_linked_by_counts_alone()
    {
        Sentences.PainAndMinutes(Of([6, 5, 6, 5, 6, 5, 6, 5, 6, 5], [9, 0, 9, 0, 9, 0, 9, 0, 9, 0]), Today).ShouldBe("On most days after you moved, the pain was a little lower.");
        Sentences.PainAndMinutes(Of([5, 6, 5, 6, 5, 6, 5, 6, 5, 6], [9, 0, 9, 0, 9, 0, 9, 0, 9, 0]), Today).ShouldBe("On most days after you moved, the pain was a little higher.");
        Sentences.PainAndMinutes(Of([5, 5, 5, 5, 5, 5, 5], [9, 9, 9, 9, 9, 9, 9]), Today).ShouldStartWith("We see no clear link");
        Sentences.PainAndMinutes(Of([5, 5], [9, 9]), Today).ShouldBe("Your pain, and your minutes on the move");
    }

    [Fact]
    public void A_flare_up_is_part_of_the_story()
    {
        var flare = new Band(Today.AddDays(-8), Today.AddDays(-5), "flare-up");
        Sentences.PainAndMinutes(Of([5, 8, 8, 8, 8, 5, 4, 4, 4, 4], []) with { Flares = [flare] }, Today).ShouldBe("After the flare-up your pain came down again.");
        Sentences.PainAndMinutes(Of([5, 8], []) with { Flares = [flare with { To = Today }] }, Today).ShouldBe("You are in a flare-up. Your plan is small on purpose.");
    }

    [Fact]
    public void Sleep_mood_and_what_matters_are_told_in_their_own_words()
    {
        Sentences.Sleep(Of([], []) with { Sleep = Told(2, 2, 2, 4, 4, 4) }, Today).ShouldBe("You sleep a little better than in the first days");
        Sentences.Sleep(Of([], []) with { Sleep = Told(4, 4, 4, 2, 2, 2) }, Today).ShouldBe("You sleep a little worse than in the first days");
        Sentences.Sleep(Of([], []) with { Sleep = Told(4, 4) }, Today).ShouldBe("How you sleep");
        Sentences.Mood(Of([], []) with { Mood = Told(3, 3, 3, 3, 3, 3) }, Today).ShouldBe("Your mood is about the same as in the first days");
        Sentences.Mood(Of([], []) with { Mood = Told(4, 4, 4, 2, 2, 2) }, Today).ShouldBe("Your mood is a little lower than in the first days");
        Sentences.Able(2, 6).ShouldBe("You can do more of what matters to you");
        Sentences.Able(6, 2).ShouldBe("What matters to you is harder than at first");
        Sentences.Able(2, null).ShouldBe("What matters to you");
    }

    private static Past Of(int[] pain, int[] minutes) => new() { Pain = Told(pain), Minutes = Told(minutes), Planned = [], Sleep = [], Mood = [], Flares = [] };

    private static List<Told> Told(params int[] values) => [.. values.Index().Select(one => new Told(Today.AddDays(1 - values.Length + one.Index), one.Item))];
}
