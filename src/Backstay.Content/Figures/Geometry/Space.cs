namespace Backstay.Content.Figures.Geometry;

/// <summary>A place or direction on the drawing; y points down, as in SVG.</summary>
internal readonly record struct Point(double X, double Y)
{
    public double Length => Math.Sqrt(X * X + Y * Y);

    public Point Unit => Length < 1e-9 ? new(1, 0) : this / Length;

    /// <summary>A quarter turn, anticlockwise as seen.</summary>
    public Point Left => new(Y, -X);

    public double Dot(Point other) => X * other.X + Y * other.Y;

    public double Cross(Point other) => X * other.Y - Y * other.X;

    public static Point operator +(Point a, Point b) => new(a.X + b.X, a.Y + b.Y);
    public static Point operator -(Point a, Point b) => new(a.X - b.X, a.Y - b.Y);
    public static Point operator *(Point a, double by) => new(a.X * by, a.Y * by);
    public static Point operator /(Point a, double by) => new(a.X / by, a.Y / by);

    public static Point Mix(Point a, Point b, double t) => a + (b - a) * t;
}

/// <summary>A place or direction in the room, in mH (thousandths of body height): x ahead, y up, z to the person's right. The floor is y = 0.</summary>
internal readonly record struct Vector(double X, double Y, double Z)
{
    public static readonly Vector Ahead = new(1, 0, 0), Up = new(0, 1, 0), Right = new(0, 0, 1);

    public double Length => Math.Sqrt(Dot(this));

    public Vector Unit => Length < 1e-9 ? Up : this / Length;

    public double Dot(Vector other) => X * other.X + Y * other.Y + Z * other.Z;

    public Vector Cross(Vector other) => new(Y * other.Z - Z * other.Y, Z * other.X - X * other.Z, X * other.Y - Y * other.X);

    /// <summary>What is left of this direction at right angles to an axis of length 1.</summary>
    public Vector Across(Vector axis) => this - axis * Dot(axis);

    /// <param name="axis">Of length 1; the turn follows the right hand.</param>
    public Vector Turn(Vector axis, double degrees)
    {
        var (sin, cos) = Math.SinCos(double.DegreesToRadians(degrees));
        return this * cos + axis.Cross(this) * sin + axis * (axis.Dot(this) * (1 - cos));
    }

    /// <summary>Degrees between two directions, 0 to 180.</summary>
    public double AngleTo(Vector other) => double.RadiansToDegrees(Math.Acos(Math.Clamp(Unit.Dot(other.Unit), -1, 1)));

    public static Vector operator +(Vector a, Vector b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);
    public static Vector operator -(Vector a, Vector b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);
    public static Vector operator -(Vector a) => new(-a.X, -a.Y, -a.Z);
    public static Vector operator *(Vector a, double by) => new(a.X * by, a.Y * by, a.Z * by);
    public static Vector operator /(Vector a, double by) => new(a.X / by, a.Y / by, a.Z / by);

    public static Vector Mix(Vector a, Vector b, double t) => a + (b - a) * t;

    /// <summary>Between two directions of length 1, at an even turning speed.</summary>
    public static Vector Swing(Vector a, Vector b, double t)
    {
        var angle = a.AngleTo(b);
        return angle < .01 ? a : a.Turn(a.Cross(b).Unit, angle * t);
    }
}

/// <summary>Which way a part of the body is turned: its own right, up (towards the head) and front.</summary>
internal readonly record struct Frame(Vector Right, Vector Up, Vector Front)
{
    public static readonly Frame Upright = new(Vector.Right, Vector.Up, Vector.Ahead);

    /// <summary>Bends forward.</summary>
    public Frame Flex(double degrees) => About(Right, -degrees);

    /// <summary>Turns to its own left, as when looking over the left shoulder.</summary>
    public Frame Twist(double degrees) => About(Up, degrees);

    /// <summary>Bends to its own right.</summary>
    public Frame Tip(double degrees) => About(Front, degrees);

    public Vector ToRoom(Vector own) => Right * own.Z + Up * own.Y + Front * own.X;

    public Vector ToOwn(Vector room) => new(room.Dot(Front), room.Dot(Up), room.Dot(Right));

    public static Frame Mix(Frame a, Frame b, double t)
    {
        var up = Vector.Mix(a.Up, b.Up, t).Unit;
        var front = Vector.Mix(a.Front, b.Front, t).Across(up).Unit;
        return new(front.Cross(up), up, front);
    }

    private Frame About(Vector axis, double degrees) => new(Right.Turn(axis, degrees), Up.Turn(axis, degrees), Front.Turn(axis, degrees));
}
