using Backstay.Kernel.Ids;
using Backstay.Movement;
using Backstay.Movement.Counted;
using Backstay.Movement.Sending.Speaking;

namespace Backstay.Tests.Movement.Sending;

[Trait("Runs", "once")]
public sealed class SurroundingsTests
{
    private static readonly DateOnly Today = new(2026, 3, 2), Yesterday = new(2026, 3, 1);
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Who_has_rested_since_a_walk_is_known_to_sit_for_so_long()
    {
        var now = Surroundings.Of([Of(Motion.Walk, -80, -60), Of(Motion.Still, -60, -2)], Noon, Yesterday);
        (now.Motion, now.Since).ShouldBe((Motion.Still, Noon.AddMinutes(-60)));
        now.MinutesSitting.ShouldBe(60);
        now.MinutesSinceWalk.ShouldBe(60);
        now.MinutesBefore.ShouldBe(0);
        now.MinutesYesterday.ShouldBeNull("nothing is known of yesterday");
    }

    [Fact]
    public void What_was_told_a_while_ago_says_nothing_of_now()
    {
        var now = Surroundings.Of([Of(Motion.Still, -24 * 60, -23 * 60), Of(Motion.Walk, -23 * 60, -22.5 * 60), Of(Motion.Still, -120, -16)], Noon, Yesterday);
        now.ShouldBe(new(null, null, null, null, null, 30));
    }

    [Fact]
    public void A_half_hour_counts_where_most_of_it_is_known_and_silence_of_a_phone_is_no_rest()
    {
        Surroundings.After([Of(Motion.Walk, -5, 10), Of(Motion.Still, 10, 40)], Noon).ShouldBe(10);
        Surroundings.After([Of(Motion.Still, 0, 30)], Noon).ShouldBe(0);
        Surroundings.After([Of(Motion.Walk, 0, 12)], Noon).ShouldBeNull();
        Surroundings.After([], Noon).ShouldBeNull();
    }

    private static Stretch Of(Motion motion, double from, double to) => new()
    {
        PersonId = new(Guid.Empty), At = Noon.AddMinutes(from), Until = Noon.AddMinutes(to), Day = from < -12 * 60 ? Yesterday : Today, Motion = motion, Source = "phone",
    };
}
