using System.Globalization;
using System.Text;
using Backstay.Content.Figures.Geometry;

namespace Backstay.Content.Figures.Drawing;

/// <summary>
/// A path as commands and numbers kept apart: while a figure moves, its commands stay and only the numbers change. Numbers are whole mH;
/// places are rounded before they are made relative, so that a long path does not drift.
/// </summary>
internal sealed class Trace
{
    private readonly StringBuilder commands = new();
    private readonly List<int> numbers = [];
    private (int X, int Y) pen, begin;

    /// <summary>Commands with a <c>#</c> for every number, such as <c>m##c######z</c>.</summary>
    public string Commands => commands.ToString();

    public IReadOnlyList<int> Numbers => numbers;

    public List<Point> Places { get; } = [];

    public Trace Move(Point to)
    {
        Add('m', to);
        begin = pen;
        return this;
    }

    public Trace Line(Point to) => Add('l', to);

    public Trace Curve(Point first, Point second, Point to) => Add('c', first, second, to);

    /// <summary>Goes on from a curve without a corner: its first handle mirrors the last one of the curve before.</summary>
    public Trace Smooth(Point second, Point to) => Add('s', second, to);

    public Trace Bow(Point over, Point to) => Add('q', over, to);

    /// <summary>Part of a circle, clockwise as seen; less than half of it, since a longer one would magnify the rounding of its ends.</summary>
    public Trace Arc(double radius, Point to)
    {
        commands.Append("a## 0 0 1 ##");
        numbers.AddRange([(int)Math.Round(radius), (int)Math.Round(radius)]);
        AddPlaces([to]);
        return this;
    }

    public Trace Close()
    {
        commands.Append('z');
        pen = begin;
        return this;
    }

    /// <summary>The <c>d</c> of a path element.</summary>
    public string Data => Fill(Commands, numbers);

    public static string Fill(string commands, IReadOnlyList<int> numbers)
    {
        var text = new StringBuilder();
        var next = 0;
        foreach (var c in commands)
        {
            if (c != '#')
            {
                text.Append(c);
                continue;
            }
            var number = numbers[next++];
            if (number >= 0 && char.IsAsciiDigit(text[^1])) text.Append(' ');
            text.Append(number.ToString(CultureInfo.InvariantCulture));
        }
        return text.ToString();
    }

    private Trace Add(char command, params ReadOnlySpan<Point> places)
    {
        commands.Append(command).Append('#', places.Length * 2);
        AddPlaces(places);
        return this;
    }

    private void AddPlaces(ReadOnlySpan<Point> places)
    {
        foreach (var place in places)
        {
            var (x, y) = ((int)Math.Round(place.X), (int)Math.Round(place.Y));
            numbers.AddRange([x - pen.X, y - pen.Y]);
            Places.Add(place);
        }
        pen = ((int)Math.Round(places[^1].X), (int)Math.Round(places[^1].Y));
    }
}

/// <summary>One path of the drawing and the classes that colour it.</summary>
/// <param name="Clip">True when it is drawn only where the shirt is.</param>
internal sealed record Shape(string Class, Trace Trace, bool Clip = false);
