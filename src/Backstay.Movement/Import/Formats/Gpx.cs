namespace Backstay.Movement.Import.Formats;

/// <summary>
/// GPX 1.0 and 1.1 (topografix.com/gpx.asp): points of tracks. Waypoints and routes are plans and read over. Where a track tells its kind, each of
/// its segments is a spell as well.
/// </summary>
internal sealed class Gpx : IMovementFormat
{
    public string Name => "gpx";

    public bool Matches(string name, ReadOnlySpan<byte> head) =>
        name.EndsWith(".gpx", StringComparison.OrdinalIgnoreCase) || head.IndexOf("<gpx"u8) >= 0 && head.TrimStart("\uFEFF \r\n\t"u8).StartsWith("<"u8);

    public void Read(Stream file, IFindings findings, CancellationToken ct)
    {
        using var xml = new BoundedXml(file, withCData: true);
        var track = new Track(findings);
        for (var isFirst = true; xml.NextElement(); isFirst = false)
        {
            ct.ThrowIfCancellationRequested();
            if (isFirst && xml.Name != "gpx") throw new UnreadableException("This is not a GPX file. Choose the file that your app calls GPX.");
            switch (xml.Name)
            {
                case "gpx" when isFirst: track.Source = xml["creator"] is { Length: > 0 } creator ? creator : "GPX"; break;
                case "trk": track.Begin(); break;
                case "trkseg": track.EndSegment(); break;
                case "type" when !track.HasPoint: track.Kind = KindOf(xml.Text()); break;
                case "trkpt": track.Point(Tracks.Number(xml["lat"]), Tracks.Number(xml["lon"]), xml.Line, xml.Depth); break;
                case "time" when track.HasPoint && xml.Depth == track.Depth + 1: track.At = Moments.OfIso(xml.Text()); break;
                case "wpt" or "rte": track.EndSegment(); break;
            }
        }
        track.EndSegment();
        if (track.IsEmpty) findings.Refuse("This file holds places or planned routes, but no track of where somebody has been.");
    }

    // Strava wrote its own numbers.
    private static Motion? KindOf(string type) => type switch { "1" => Motion.Bike, "4" or "10" => Motion.Walk, "9" => Motion.Run, _ => MotionWords.Of(type) };

    private sealed class Track(IFindings findings)
    {
        private double? latitude, longitude;
        private DateTimeOffset? first, last;
        private long line;

        public string Source { get; set; } = "GPX";

        public Motion? Kind { get; set; }

        public DateTimeOffset? At { get; set; }

        public bool HasPoint { get; private set; }

        public int Depth { get; private set; }

        public bool IsEmpty { get; private set; } = true;

        public void Begin()
        {
            EndSegment();
            Kind = null;
        }

        public void Point(double? latitude, double? longitude, long line, int depth)
        {
            EndPoint();
            (this.latitude, this.longitude, this.line, Depth, HasPoint, IsEmpty) = (latitude, longitude, line, depth, true, false);
        }

        public void EndSegment()
        {
            EndPoint();
            if (Kind is { } motion && first is { } start && last is { } end && start < end) findings.Admit(start, end, motion, null, Source);
            (first, last) = (null, null);
        }

        private void EndPoint()
        {
            if (!HasPoint) return;
            findings.AddPosition(At, latitude, longitude, null, Kind, line);
            (first, last) = (first ?? At, At ?? last);
            (At, HasPoint) = (null, false);
        }
    }
}
