using System.Numerics;

namespace Backstay.Movement.Recognition;

/// <summary>How the body leans within a window, and whether it moves all the time or by fits: told from ten parts, half a second each.</summary>
internal static class Posture
{
    public const string Calm = "80th percentile of part spread", Turned = "tilt from start to end";

    private const int Parts = 10;

    public static void Tell(FeatureList list, ReadOnlySpan<Vector3> forces, Body body)
    {
        var (leans, spreads, means) = (new Vector3[Parts], new double[Parts], new double[Parts]);
        for (var part = 0; part < Parts; part++)
        {
            var (from, to) = (part * forces.Length / Parts, (part + 1) * forces.Length / Parts);
            foreach (var force in forces[from..to]) leans[part] += force;
            var whole = body.Whole.Values.AsSpan(from, to - from);
            foreach (var value in whole) means[part] += value / whole.Length;
            foreach (var value in whole) spreads[part] += (value - means[part]) * (value - means[part]) / whole.Length;
            spreads[part] = Math.Sqrt(spreads[part]);
        }
        var fromRest = leans.Select(lean => Angle(lean, body.Rest)).ToList();
        var turns = leans.Zip(leans.Skip(1), Angle).ToList();
        list["tilt from rest, mean"] = fromRest.Average();
        list["tilt from rest, most"] = fromRest.Max();
        list[Turned] = Angle(leans[0], leans[^1]);
        list["tilt in half a second, mean"] = turns.Average();
        list["tilt in half a second, most"] = turns.Max();
        list["tilt between any parts, most"] = leans.Max(one => leans.Max(other => Angle(one, other)));
        var (mean, middle) = (spreads.Average(), spreads.Order().ToArray());
        list["least part spread"] = middle[0];
        list["20th percentile of part spread"] = middle[2];
        list["median part spread"] = (middle[4] + middle[5]) / 2;
        list["most part spread"] = middle[^1];
        list[Calm] = middle[7];
        list["calm to lively parts"] = middle[2] / (middle[7] + 1e-3);
        list["unevenness of parts"] = Math.Sqrt(spreads.Average(spread => (spread - mean) * (spread - mean))) / (mean + 1e-3);
        list["range of part means"] = means.Max() - means.Min();
        list["rest"] = body.Rest.Length();
        list["whole beyond rest"] = body.Whole.Mean - body.Rest.Length();
    }

    private static double Angle(Vector3 one, Vector3 other) => Math.Acos(Math.Clamp(Vector3.Dot(one, other) / (one.Length() * other.Length() + 1e-9), -1, 1));
}
