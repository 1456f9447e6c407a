namespace Backstay.Content.Figures.Geometry;

/// <summary>An ellipsoid, or the part of it around a direction, such as a cap of hair.</summary>
/// <param name="Radii">Half the depth, height and breadth along the frame's front, up and right.</param>
internal readonly record struct Solid(Vector Centre, Frame Frame, Vector Radii)
{
    /// <summary>Where the part lies, on the unit ball; meaningless for the whole.</summary>
    private Vector Pole { get; init; }

    /// <summary>Cosine of the angle from the pole to the rim; -1 is the whole ellipsoid.</summary>
    private double Rim { get; init; } = -1;

    /// <summary>Direction of the eye on the unit ball.</summary>
    private Vector Eye { get; init; }

    public double Widest => Math.Max(Radii.X, Math.Max(Radii.Y, Radii.Z));

    public static Solid Ball(Vector centre, double radius) => new(centre, Frame.Upright, new(radius, radius, radius));

    /// <summary>The part of the surface around a pole, as far as it is seen.</summary>
    /// <param name="pole">Direction of the part's middle in the frame's own directions.</param>
    /// <param name="halfAngle">Degrees from the middle to the rim.</param>
    /// <param name="eye">Direction of the room to where it is seen from.</param>
    public Solid Part(Vector pole, double halfAngle, Vector eye)
    {
        var own = Frame.ToOwn(eye);
        return this with
        {
            Pole = pole.Unit, Rim = Math.Cos(double.DegreesToRadians(halfAngle)), Eye = new Vector(own.X / Radii.X, own.Y / Radii.Y, own.Z / Radii.Z).Unit,
        };
    }

    /// <summary>The outermost point in a direction of the room.</summary>
    public Vector Support(Vector direction)
    {
        var own = Frame.ToOwn(direction);
        var unit = new Vector(own.X * Radii.X, own.Y * Radii.Y, own.Z * Radii.Z).Unit;
        if (unit.Dot(Pole) < Rim) unit = OnRim(unit);
        return Centre + Frame.ToRoom(new(unit.X * Radii.X, unit.Y * Radii.Y, unit.Z * Radii.Z));
    }

    // The nearest point of the rim, or where the rim goes out of sight.
    private Vector OnRim(Vector unit)
    {
        var rim = Pole * Rim + unit.Across(Pole).Unit * Math.Sqrt(1 - Rim * Rim);
        if (rim.Dot(Eye) >= 0) return rim;
        var flat = Pole.Across(Eye);
        var along = Rim / flat.Length;
        if (Math.Abs(along) >= 1) return flat.Unit;
        var aside = Eye.Cross(flat).Unit * Math.Sqrt(1 - along * along);
        var (one, other) = (flat.Unit * along + aside, flat.Unit * along - aside);
        return one.Dot(unit) > other.Dot(unit) ? one : other;
    }
}
