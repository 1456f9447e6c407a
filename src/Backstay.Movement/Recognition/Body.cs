using System.Numerics;

namespace Backstay.Movement.Recognition;

/// <summary>
/// A window seen from the body instead of the phone: along gravity, across it, and, within the level plane, along the line on which there is most force and
/// the one square to it. Nothing of it changes when the phone is turned, but for the sign of the two level lines, which no feature asks for.
/// </summary>
internal sealed class Body
{
    public Body(ReadOnlySpan<Vector3> forces)
    {
        var mean = Vector3.Zero;
        foreach (var force in forces) mean += force;
        Rest = mean / forces.Length;
        // A phone in free fall for five seconds has no up; any will do.
        var up = Rest.Length() > 1e-6f ? Vector3.Normalize(Rest) : Vector3.UnitZ;
        var east = Vector3.Normalize(Vector3.Cross(up, Math.Abs(up.X) < .9f ? Vector3.UnitX : Vector3.UnitY));
        var north = Vector3.Cross(up, east);
        var (whole, upward, level, x, y) = (new double[forces.Length], new double[forces.Length], new double[forces.Length], new double[forces.Length], new double[forces.Length]);
        var (xx, yy, xy) = (0d, 0d, 0d);
        for (var i = 0; i < forces.Length; i++)
        {
            (whole[i], upward[i], x[i], y[i]) = (forces[i].Length(), Vector3.Dot(forces[i], up), Vector3.Dot(forces[i], east), Vector3.Dot(forces[i], north));
            level[i] = Math.Sqrt(x[i] * x[i] + y[i] * y[i]);
            (xx, yy, xy) = (xx + x[i] * x[i], yy + y[i] * y[i], xy + x[i] * y[i]);
        }
        var (sin, cos) = Math.SinCos(.5 * Math.Atan2(2 * xy, xx - yy));
        Whole = new(whole);
        Upward = new(upward);
        Level = new(level);
        Along = new([.. x.Select((_, i) => x[i] * cos + y[i] * sin)]);
        Across = new([.. x.Select((_, i) => y[i] * cos - x[i] * sin)]);
    }

    /// <summary>Mean force: gravity, as far as a window can tell.</summary>
    public Vector3 Rest { get; }

    /// <summary>How strong the force is.</summary>
    public Trace Whole { get; }

    /// <summary>Along gravity.</summary>
    public Trace Upward { get; }

    /// <summary>How strong it is square to gravity.</summary>
    public Trace Level { get; }

    /// <summary>On the level line with most force; mostly that of walking.</summary>
    public Trace Along { get; }

    /// <summary>On the level line square to it.</summary>
    public Trace Across { get; }
}
