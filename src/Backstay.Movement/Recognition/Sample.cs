using System.Numerics;

namespace Backstay.Movement.Recognition;

/// <summary>What an accelerometer felt at one moment, gravity included, along the three axes of the phone, however it lies.</summary>
/// <param name="Milliseconds">Since 1970 UTC where the recording tells when it was made, else since it began.</param>
/// <param name="X">Thousandths of g (9.80665 m/s²); so are <paramref name="Y"/> and <paramref name="Z"/>.</param>
internal readonly record struct Sample(long Milliseconds, float X, float Y, float Z)
{
    private const float MetresPerSecondSquared = 9.80665f;

    /// <summary>As browsers and most recording apps tell it (accelerationIncludingGravity).</summary>
    public static Sample FromMetres(long milliseconds, float x, float y, float z)
    {
        const float Factor = 1000 / MetresPerSecondSquared;
        return new(milliseconds, x * Factor, y * Factor, z * Factor);
    }

    /// <summary>In g.</summary>
    public Vector3 Force => new Vector3(X, Y, Z) / 1000;

    public bool IsFinite => float.IsFinite(X) && float.IsFinite(Y) && float.IsFinite(Z);
}
