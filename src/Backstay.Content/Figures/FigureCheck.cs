using Backstay.Content.Figures.Posing;
using Backstay.Content.Files;

namespace Backstay.Content.Figures;

/// <summary>Tells where a figure's file cannot be drawn, or shows what no body can do.</summary>
internal static class FigureCheck
{
    /// <summary>A pinned hand or foot may be off by this much, in mH; more is seen as sliding.</summary>
    public const double Slack = 1;

    /// <summary>What must hold before a figure can be posed at all.</summary>
    public static bool IsWhole(FigureYaml figure, FigureWords words, string name, List<ContentFinding> findings)
    {
        var before = findings.Count;
        void Need(bool holds, string what, string remedy)
        {
            if (!holds) findings.Add(new(name, 1, what, remedy));
        }
        Need(figure.Stills.Count is 2 or 3, "needs two or three stills.", "Name the poses of start, middle and end under `stills`.");
        Need(words.Moments.Count == figure.Stills.Count, "has another number of stills than of `moments`.", "Write one caption for each still in the .en.yaml file.");
        Need(words.Description.Length > 0, "has no description.", "Say in the .en.yaml file what is seen.");
        foreach (var named in figure.Stills.Concat(figure.Moves.Select(move => move.To)).Append(figure.Begin ?? figure.Stills.FirstOrDefault() ?? ""))
            Need(figure.Poses.ContainsKey(named), $"names the pose {named}, which is not there.", $"Use one of {string.Join(", ", figure.Poses.Keys)}.");
        Need(figure.Moves.Count == 0 || figure.Moves[^1].To == (figure.Begin ?? figure.Stills.FirstOrDefault()),
            "ends in another pose than it begins with, and would jump there.", "Let the last of `moves` lead back to `begin`.");
        foreach (var pose in figure.Poses.Keys)
            Need(HasRoot(pose, figure.Poses), $"has a pose {pose} that is like no pose, or like itself in a circle.", "Name an earlier pose after `like` or `mirrorOf`.");
        foreach (var move in figure.Moves)
            Need(move.Take > 0 && move.Hold >= 0, $"moves to {move.To} in no time.", "Give `take` in milliseconds.");
        return findings.Count == before;
    }

    /// <summary>Whether every body can do it: joints within their range, pins reached.</summary>
    public static void CheckMotion(Performance performance, JointRanges ranges, string name, List<ContentFinding> findings)
    {
        foreach (var path in performance.Paths)
            foreach (var limbs in path.Skeletons.SelectMany(skeleton => Limbs(skeleton, ranges)).GroupBy(limb => limb.Part))
            {
                var where = $"{performance.Body.Id}, {path.From} to {path.To}: the {limbs.Key}";
                var (miss, bend, most) = (limbs.Max(one => one.Limb.Miss), limbs.Max(one => one.Limb.Bend), limbs.First().MostBend);
                if (miss > Slack) Add($"{where} misses its pin by {miss:0} mH.", "Bring the pin nearer, or the body nearer to the pin.");
                if (bend > most) Add($"{where} bends by {bend:0} degrees; {most:0} is possible.", "Move the pin away, or write a smaller bend.");
            }
        foreach (var (pose, key) in performance.Keys)
            if (Sides.Both.Any(side => key.Leg(side).Knee < ranges.KneeRange.Least || key.Arm(side).Elbow < ranges.ElbowRange.Least))
                Add($"{pose}: a knee or an elbow bends the wrong way.", "Write a bend of 0 or more.");

        void Add(string what, string remedy) => findings.Add(new(name, 1, what, remedy));
    }

    private static IEnumerable<(string Part, Limb Limb, double MostBend)> Limbs(Skeleton skeleton, JointRanges ranges) =>
    [
        ("near leg", skeleton.NearLeg, ranges.KneeRange.Most), ("far leg", skeleton.FarLeg, ranges.KneeRange.Most),
        ("near arm", skeleton.NearArm, ranges.ElbowRange.Most), ("far arm", skeleton.FarArm, ranges.ElbowRange.Most),
    ];

    private static bool HasRoot(string name, IReadOnlyDictionary<string, Pose> poses)
    {
        for (var steps = 0; steps <= poses.Count; steps++)
        {
            if (!poses.TryGetValue(name, out var pose)) return false;
            if ((pose.MirrorOf ?? pose.Like) is not { } below) return true;
            name = below;
        }
        return false;
    }
}
