using Backstay.Movement.Import;

namespace Backstay.Movement.Recognition;

/// <summary>
/// Recordings to learn from, as a CSV file: person,activity,trial,i,x,y,z in milli-g, with i the sample's number at 50 Hz (or t_ms instead). An activity is
/// walk, run, stairs, still or other, or a name of SisFall (Sucerquia et al., Sensors 2017;17:198) or UMAFall (Casilari et al., Procedia Comput Sci 2017;110:32-39).
/// </summary>
internal static class LabelledFile
{
    private static readonly Dictionary<string, Motion> activities = new(StringComparer.OrdinalIgnoreCase)
    {
        ["walk"] = Motion.Walk, ["run"] = Motion.Run, ["stairs"] = Motion.Stairs, ["still"] = Motion.Other, ["other"] = Motion.Other,
        ["D01"] = Motion.Walk, ["D02"] = Motion.Walk, ["D03"] = Motion.Run, ["D04"] = Motion.Run, ["D05"] = Motion.Stairs, ["D06"] = Motion.Stairs,
        ["Walking"] = Motion.Walk, ["Jogging"] = Motion.Run, ["GoDownstairs"] = Motion.Stairs, ["GoUpstairs"] = Motion.Stairs,
        ["Aplausing"] = Motion.Other, ["Bending"] = Motion.Other, ["HandsUp"] = Motion.Other, ["Hopping"] = Motion.Other, ["LyingDown_OnABed"] = Motion.Other,
        ["MakingACall"] = Motion.Other, ["OpeningDoor"] = Motion.Other, ["Sitting_GettingUpOnAChair"] = Motion.Other,
    };

    static LabelledFile()
    {
        for (var other = 7; other <= 19; other++) activities[$"D{other:00}"] = Motion.Other;
    }

    /// <exception cref="UnreadableException">A column is missing, a row cannot be read, or an activity is not known: what is learnt from has to be whole.</exception>
    public static IEnumerable<LabelledTrial> Read(Stream csv)
    {
        var table = new AccelerationTable(["person", "activity", "trial"], new Dictionary<string, double> { ["i"] = 1000d / Recording.Rate, ["t_ms"] = 1 },
            (reason, line) => throw new UnreadableException($"Line {line}: {reason}"));
        foreach (var trial in table.Read(csv))
        {
            if (!activities.TryGetValue(trial.Labels[1], out var motion))
                throw new UnreadableException($"Line {trial.Line}: '{trial.Labels[1]}' is no known activity. There are: {string.Join(", ", activities.Keys)}.");
            foreach (var recording in Recording.Of(trial.Samples)) yield return new(trial.Labels[0], motion, recording);
        }
    }
}
