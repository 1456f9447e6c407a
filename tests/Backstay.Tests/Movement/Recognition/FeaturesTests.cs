using System.Numerics;
using Backstay.Movement.Recognition;
using CsCheck;

namespace Backstay.Tests.Movement.Recognition;

[Trait("Runs", "once")]
public sealed class FeaturesTests
{
    private static readonly Gen<Quaternion> Turns = Gen.Select(Gen.Double[0, 2 * Math.PI], Gen.Double[0, Math.PI], Gen.Double[0, 2 * Math.PI],
        (yaw, pitch, roll) => Quaternion.CreateFromYawPitchRoll((float)yaw, (float)pitch, (float)roll));

    [Fact]
    public void A_phone_may_lie_in_any_direction() => Gen.Select(Turns, Gen.Int[1, 1000], Gen.Bool).Sample((turn, seed, runs) =>
    {
        var forces = runs ? MadeUp.Run(5, seed) : MadeUp.Walk(5, seed: seed);
        var (one, other) = (Features.Of(forces), Features.Of(MadeUp.Turned(forces, turn)));
        for (var i = 0; i < one.Length; i++) other[i].ShouldBe(one[i], .01f + .01f * Math.Abs(one[i]), Features.Names[i]);
    }, iter: 60);

    [Fact]
    public void The_usual_features_are_41_and_each_feature_has_a_name_of_its_own()
    {
        Features.Names.Distinct().Count().ShouldBe(Features.Names.Count);
        Features.Of(MadeUp.Walk(5)).Length.ShouldBe(Features.Names.Count);
        Features.Names[Features.Plain - 1].ShouldBe("upward with level");
        Features.Names.Take(Features.Plain).Count(name => name.StartsWith("whole ", StringComparison.Ordinal)).ShouldBe(14);
    }

    [Theory, InlineData(1.5), InlineData(1.8), InlineData(2.1)]
    public void Rhythm_is_read_off_a_walk(double stepsASecond)
    {
        var features = Features.Of(MadeUp.Walk(5, stepsASecond));
        Feature("upward main frequency").ShouldBe((float)stepsASecond, .15f);
        Feature("whole step after").ShouldBe((float)(50 / stepsASecond), 1.5f);
        Feature("steps").ShouldBe((float)(5 * stepsASecond), 1.1f);
        Feature("whole step regularity").ShouldBeGreaterThan(.8f);

        float Feature(string name) => features[Features.IndexOf(name)];
    }

    [Fact]
    public void Whatever_a_sensor_says_features_are_numbers() => Gen.Select(Gen.Float[-20, 20], Gen.Float[-20, 20], Gen.Float[-20, 20]).Select(force => new Vector3(force.Item1, force.Item2, force.Item3))
        .Array[Recording.Least, Recording.Window].Sample(forces => Features.Of(forces).ShouldAllBe(value => float.IsFinite(value)), iter: 60);

    [Fact]
    public void A_sensor_that_says_nothing_at_all_has_features_too() => Features.Of(new Vector3[Recording.Window]).ShouldAllBe(value => float.IsFinite(value));
}
