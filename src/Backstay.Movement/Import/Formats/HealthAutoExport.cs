using System.Text.Json;

namespace Backstay.Movement.Import.Formats;

/// <summary>
/// What the iPhone app Health Auto Export writes to a file or sends to an address, in either version of its form: steps, workouts and their routes.
/// Source: github.com/Lybron/health-auto-export/wiki/API-Export---JSON-Format.
/// </summary>
internal sealed class HealthAutoExport : IMovementFormat
{
    private const string Metric = "data.metrics[]", Workout = "data.workouts[]";

    private static readonly string[] Wanted =
        [$"{Metric}.name", $"{Metric}.data[]", $"{Workout}.name", $"{Workout}.start", $"{Workout}.end", $"{Workout}.route[]"];

    public string Name => "health-auto-export";

    public bool Matches(string name, ReadOnlySpan<byte> head) =>
        JsonHead.Paths(head) is ["data", "data.metrics" or "data.workouts" or "data.symptoms" or "data.stateOfMind" or "data.ecg" or "data.medications" or "data.cycleTracking" or "data.heartRateNotifications", ..];

    public void Read(Stream file, IFindings findings, CancellationToken ct)
    {
        var steps = new StepMetric(findings);
        var workout = new WorkoutTold();
        new JsonRecords(Wanted, Take, findings, Ended).Read(file, ct);

        void Take(string path, JsonElement value, long number)
        {
            switch (path)
            {
                case $"{Metric}.name": steps.Name = value.Text(); break;
                case $"{Metric}.data[]": steps.Take(value, number); break;
                case $"{Workout}.name": workout.Name = value.Text(); break;
                case $"{Workout}.start": workout.Start = Moments.OfApple(value.Text()); break;
                case $"{Workout}.end": workout.End = Moments.OfApple(value.Text()); break;
                default: TakeRoute(value, number, findings); break;
            }
        }

        void Ended(string path)
        {
            if (path == Metric) steps.End();
            if (path != Workout) return;
            if (workout is { Start: { } start, End: { } end }) findings.Admit(start, end, MotionWords.Of(workout.Name) ?? Motion.Other, steps: null, "Health Auto Export");
            else findings.Refuse(Admission.NoDate);
            workout = new();
        }
    }

    /// <summary>The first version says lat and lon, the second latitude and longitude.</summary>
    private static void TakeRoute(JsonElement point, long number, IFindings findings)
    {
        var (latitude, longitude) = ((point.At("latitude").Number() ?? point.At("lat").Number()), (point.At("longitude").Number() ?? point.At("lon").Number()));
        if (Moments.OfApple(point.At("timestamp").Text()) is not { } at) findings.Refuse(Admission.NoDate, number);
        else findings.Admit(at, latitude ?? double.NaN, longitude ?? double.NaN, point.At("horizontalAccuracy").Number(), line: number);
    }

    private sealed class WorkoutTold
    {
        public string? Name { get; set; }

        public DateTimeOffset? Start { get; set; }

        public DateTimeOffset? End { get; set; }
    }
}
