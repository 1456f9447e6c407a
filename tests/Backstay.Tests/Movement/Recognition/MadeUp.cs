using System.Numerics;
using Backstay.Movement.Recognition;

namespace Backstay.Tests.Movement.Recognition;

/// <summary>Acceleration as made-up people give it, along the axes of the body: ahead, aside, up; in g, at 50 Hz.</summary>
internal static class MadeUp
{
    /// <summary>Two steps a stride: the body swings up and ahead with each, aside with each second, and each landing jolts it.</summary>
    public static Vector3[] Walk(int seconds, double stepsASecond = 1.8, int seed = 1) => Of(seconds, (t, noise) =>
    {
        var step = 2 * Math.PI * stepsASecond * t;
        return new(.14 * Math.Sin(step + .6) + .07 * Math.Sin(2 * step) + noise(), .1 * Math.Sin(step / 2) + .04 * Math.Sin(1.5 * step) + noise(),
            1 + .24 * Math.Sin(step) + .1 * Math.Sin(2 * step + 1) + .05 * Math.Sin(3 * step) + noise());
    }, .03, seed);

    /// <summary>The same with the phone on a thigh, which swings by 22 degrees either way, once a stride, and is jolted more.</summary>
    public static Vector3[] WalkInPocket(int seconds, double stepsASecond = 1.8) => [.. Walk(seconds, stepsASecond).Select((force, i) =>
        Vector3.Transform(force + .4f * (force - Vector3.UnitZ), Quaternion.CreateFromAxisAngle(Vector3.UnitY, .38f * MathF.Sin(MathF.PI * (float)stepsASecond * i / 50))))];

    /// <summary>A body that is thrown up and caught with each step.</summary>
    public static Vector3[] Run(int seconds, int seed = 1) => Of(seconds, (t, noise) =>
    {
        var step = 2 * Math.PI * 2.7 * t;
        return new(.35 * Math.Sin(step + .6) + .15 * Math.Sin(2 * step) + noise(), .25 * Math.Sin(step / 2) + noise(), 1 + 1.1 * Math.Sin(step) + .3 * Math.Sin(2 * step + 1) + .1 * Math.Sin(3 * step) + noise());
    }, .08, seed);

    public static Vector3[] Still(int seconds, int seed = 1) => Of(seconds, (_, noise) => new(noise(), noise(), 1 + noise()), .004, seed);

    public static Vector3[] Turned(Vector3[] forces, Quaternion turn) => [.. forces.Select(force => Vector3.Transform(force, turn))];

    /// <param name="spacing">Milliseconds from one sample to the next.</param>
    public static Sample[] Samples(IEnumerable<Vector3> forces, long start = 0, int spacing = 20) =>
        [.. forces.Select((force, i) => new Sample(start + i * spacing, 1000 * force.X, 1000 * force.Y, 1000 * force.Z))];

    private static Vector3[] Of(int seconds, Func<double, Func<double>, (double Ahead, double Aside, double Up)> force, double noise, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, 50 * seconds).Select(i => force(i / 50d, () => noise * (random.NextDouble() + random.NextDouble() - 1))).Select(one => new Vector3((float)one.Ahead, (float)one.Aside, (float)one.Up))];
    }
}
