namespace Backstay.Movement.Recognition;

/// <summary>
/// Still is told by rule, not learnt, so that it means the same for everybody: in at least eight of ten half-seconds the force changes by less than
/// <see cref="Limit"/>, and the phone is not turned. Nobody is called a walker for standing on a landing.
/// </summary>
internal static class Stillness
{
    /// <summary>In g, as a standard deviation. Of 3,185 windows of walking and running at the waist (SisFall) none is below it.</summary>
    private const float Limit = .025f;

    /// <summary>In radians: 15 degrees.</summary>
    private const float Turn = .26f;

    private static readonly int calm = Features.IndexOf(Posture.Calm), turned = Features.IndexOf(Posture.Turned);

    public static bool Is(float[] features) => features[calm] < Limit && features[turned] < Turn;

    /// <returns>1 for a phone that does not move at all, .5 at the limit.</returns>
    public static float Confidence(float[] features) => 1 - features[calm] / Limit / 2;
}
