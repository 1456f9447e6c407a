namespace Backstay.Movement.Import;

/// <summary>Where a phone was at one moment (WGS 84).</summary>
/// <param name="Latitude">Degrees, -90 to 90.</param>
/// <param name="Longitude">Degrees, -180 to 180.</param>
/// <param name="Accuracy">Metres around it in which the phone is likely to be; null where the file does not tell.</param>
/// <param name="Motion">What the phone itself thought; null where it told nothing.</param>
/// <param name="Vouched">It would not count by itself, and its person says that it does.</param>
internal readonly record struct Fix(DateTimeOffset At, double Latitude, double Longitude, double? Accuracy = null, Motion? Motion = null, FixFlag Flag = FixFlag.None, bool Vouched = false);

/// <summary>Why a fix is not counted. It is kept all the same, and a person can say that it counts.</summary>
internal enum FixFlag { None, Inaccurate, Stale, Jump, Repeated, Impossible, Future, Swapped }
