using Backstay.Movement.Import.Fit;

namespace Backstay.Movement.Import.Formats;

/// <summary>FIT files of watches and cycle computers: records are fixes, sessions and daily monitoring are spells.</summary>
internal sealed class FitFormat : IMovementFormat
{
    private const int Session = 18;

    public string Name => "fit";

    public bool Matches(string name, ReadOnlySpan<byte> head) =>
        head.Length >= 12 && head[8..12].SequenceEqual(".FIT"u8) || name.EndsWith(".fit", StringComparison.OrdinalIgnoreCase);

    public void Read(Stream file, IFindings findings, CancellationToken ct)
    {
        var (records, monitoring, source, record, session) = (new FitRecords(), new FitMonitoring(), FitFileId.Unknown, 0L, 0L);
        try
        {
            FitDecoder.Decode(file, (in message) =>
            {
                switch (message.Number)
                {
                    case FitFileId.Message: (source, records, monitoring) = (FitFileId.Name(message), new(), new()); break;
                    case FitRecord.Message: Add(records.Read(message), ++record); break;
                    case Session: AddSession(message, ++session); break;
                    case FitMonitoring.Begin: monitoring.ReadBegin(message); break;
                    case FitMonitoring.Message when monitoring.Read(message, source) is { } spell: findings.Admit(spell.Start, spell.End, spell.Motion, spell.Steps, source); break;
                }
            }, ct);
        }
        catch (FitException fault) { throw new UnreadableException(fault.Message, fault); }

        void Add(FitRecord one, long number)
        {
            if (one is not { Latitude: { } latitude, Longitude: { } longitude }) return;
            if (FitTime.Date(one.Time) is { } at) findings.Add(new Fix(at, FitRecord.Degrees(latitude), FitRecord.Degrees(longitude), one.Accuracy));
            else findings.Refuse("The device had no date when it recorded this position.", number);
        }

        void AddSession(in FitMessage message, long number)
        {
            var motion = FitSport.Motion(message.Whole(5), message.Whole(6));
            var strides = motion is Motion.Walk or Motion.Run ? message.Whole(10) : null;
            if (FitTime.Date((uint?)message.Whole(2)) is { } start && message.Whole(7) is > 0 and { } elapsed)
                findings.Admit(start, start.AddMilliseconds(elapsed), motion, 2 * strides, source, number);
            else findings.Refuse("An activity tells neither when it began nor how long it took.", number);
        }
    }
}
