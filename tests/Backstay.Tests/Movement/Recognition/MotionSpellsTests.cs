using Backstay.Movement;
using Backstay.Movement.Import;
using Backstay.Movement.Recognition;
using CsCheck;

namespace Backstay.Tests.Movement.Recognition;

[Trait("Runs", "once")]
public sealed class MotionSpellsTests
{
    private static readonly DateTimeOffset Zero = new(2026, 3, 30, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_wait_at_a_kerb_belongs_to_the_walk_and_a_rest_does_not()
    {
        Motion[] windows = [.. Many(20, Motion.Walk), .. Many(3, Motion.Still), .. Many(20, Motion.Walk), .. Many(10, Motion.Still), .. Many(20, Motion.Walk)];
        Spells(windows).Select(spell => (spell.Motion, (spell.Start - Zero).TotalSeconds, (spell.End - Zero).TotalSeconds)).ShouldBe(
        [
            (Motion.Walk, 0, 43 * 2.5 + 1.25),
            (Motion.Still, 43 * 2.5 + 1.25, 53 * 2.5 + 1.25),
            (Motion.Walk, 53 * 2.5 + 1.25, 72 * 2.5 + 5),
        ]);
    }

    [Fact]
    public void Spells_follow_each_other_and_last_as_long_as_the_windows() => Gen.Enum<Motion>().Array[1, 60].Sample(windows =>
    {
        var spells = Spells(windows);
        spells[0].Start.ShouldBe(Zero);
        spells[^1].End.ShouldBe(Zero.AddSeconds(2.5 * windows.Length + 2.5));
        spells.Zip(spells.Skip(1)).ShouldAllBe(pair => pair.First.End == pair.Second.Start && pair.First.Motion != pair.Second.Motion);
        spells.ShouldAllBe(spell => spell.Start < spell.End && spell.Source == "phone");
    });

    [Fact]
    public void Of_a_gap_nothing_is_told()
    {
        RecognisedWindow[] windows = [new(0, 5000, Motion.Walk, 1), new(2500, 7500, Motion.Walk, 1), new(60_000, 63_000, Motion.Walk, 1)];
        var spells = MotionSpells.Of(windows, Zero, "phone");
        spells.Select(spell => ((spell.Start - Zero).TotalSeconds, (spell.End - Zero).TotalSeconds)).ShouldBe([(0, 7.5), (60, 63)]);
        MotionSpells.Of([], Zero, "phone").ShouldBeEmpty();
    }

    private static IReadOnlyList<Spell> Spells(Motion[] windows) => MotionSpells.Of([.. windows.Select((motion, i) => new RecognisedWindow(2500 * i, 2500 * i + 5000, motion, 1))], Zero, "phone");

    private static IEnumerable<Motion> Many(int count, Motion motion) => Enumerable.Repeat(motion, count);
}
