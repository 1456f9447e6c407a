namespace Backstay.Movement.Import.Formats;

/// <summary>Garmin's Training Center XML, version 2: points of activities, and each lap as a spell.</summary>
internal sealed class Tcx : IMovementFormat
{
    private const string Source = "TCX device";

    public string Name => "tcx";

    public bool Matches(string name, ReadOnlySpan<byte> head) => name.EndsWith(".tcx", StringComparison.OrdinalIgnoreCase) || head.IndexOf("<TrainingCenterDatabase"u8) >= 0;

    public void Read(Stream file, IFindings findings, CancellationToken ct)
    {
        using var xml = new BoundedXml(file, withCData: true);
        var activity = new Activity(findings);
        for (var isFirst = true; xml.NextElement(); isFirst = false)
        {
            ct.ThrowIfCancellationRequested();
            if (isFirst && xml.Name != "TrainingCenterDatabase") throw new UnreadableException("This is not a TCX file. Choose the file that your app calls TCX.");
            switch (xml.Name)
            {
                case "Activity": activity.Begin(MotionWords.Of(xml["Sport"])); break;
                case "Lap": activity.BeginLap(Moments.OfIso(xml["StartTime"]), xml.Line); break;
                case "TotalTimeSeconds": activity.Seconds = Tracks.Number(xml.Text()); break;
                case "Steps": activity.Steps = Tracks.Number(xml.Text()); break;
                case "Trackpoint": activity.BeginPoint(xml.Line); break;
                case "Time": activity.At = Moments.OfIso(xml.Text()); break;
                case "Position": activity.BeginPosition(); break;
                case "LatitudeDegrees": activity.Latitude ??= Tracks.Number(xml.Text()); break;
                case "LongitudeDegrees": activity.Longitude ??= Tracks.Number(xml.Text()); break;
            }
        }
        activity.EndLap();
    }

    private sealed class Activity(IFindings findings)
    {
        private Motion? sport;
        private DateTimeOffset? start;
        private long lapLine, pointLine;
        private int positions;
        private bool hasLap;

        public double? Seconds { get; set; }

        public double? Steps { get; set; }

        public DateTimeOffset? At { get; set; }

        public double? Latitude { get; set; }

        public double? Longitude { get; set; }

        public void Begin(Motion? sport)
        {
            EndLap();
            this.sport = sport;
        }

        public void BeginLap(DateTimeOffset? start, long line)
        {
            EndLap();
            (this.start, lapLine, hasLap) = (start, line, true);
        }

        public void BeginPoint(long line)
        {
            EndPoint();
            pointLine = line;
        }

        // Exports of Google Takeout give several for one moment.
        public void BeginPosition()
        {
            if (++positions == 2) findings.Refuse("Several positions for one moment. The first is taken.", pointLine);
        }

        public void EndLap()
        {
            EndPoint();
            if (hasLap && start is { } from && Seconds is > 0 and < 1e7) findings.Admit(from, from.AddSeconds(Seconds.Value), sport ?? Motion.Other, Steps, Source, lapLine);
            else if (hasLap) findings.Refuse("A lap tells neither when it began nor how long it took.", lapLine);
            (hasLap, start, Seconds, Steps) = (false, null, null, null);
        }

        // A point without a position tells of the heart alone.
        private void EndPoint()
        {
            if (positions > 0) findings.AddPosition(At, Latitude, Longitude, null, sport, pointLine);
            (At, Latitude, Longitude, positions) = (null, null, null, 0);
        }
    }
}
