namespace Backstay.Content.Gym.Sessions;

public enum PartKind { Ready, Work, Change, Rest }

/// <summary>A stretch of a session in which one thing goes on.</summary>
/// <param name="Step">Index of the stint; a rest belongs to the stint before it.</param>
/// <param name="Start">Seconds from the begin of the session.</param>
/// <param name="Length">Seconds.</param>
/// <param name="Side">1 or 2 where sides come one after the other, else 0.</param>
/// <param name="Cues">In order; their seconds count from the begin of the part.</param>
public sealed record Part(PartKind Kind, int Step, int Start, int Length, int Side, IReadOnlyList<Cue> Cues)
{
    public int End => Start + Length;
}

/// <summary>The moment at which something is said.</summary>
public enum SaidAt { Next, Say, Count, Begin, Halfway, Change, Rest, End }

/// <summary>Something that is said.</summary>
/// <param name="At">Seconds from the begin of its part.</param>
/// <param name="Words">For <see cref="SaidAt.Say"/>: a sentence of the exercise; null for the others.</param>
public sealed record Cue(int At, SaidAt Kind, string? Words = null);

/// <summary>A session second by second. Pure: the same stints and sentences give the same timeline.</summary>
public sealed record Timeline(IReadOnlyList<Part> Parts)
{
    /// <summary>Seconds to get ready, and to get up or down first.</summary>
    public const int Ready = 10, NewPosition = 20;

    /// <summary>Seconds to change sides, and to rest between two sets.</summary>
    public const int ChangeSides = 6, BetweenSets = 12;

    /// <summary>Seconds in all.</summary>
    public int Length => Parts.Count == 0 ? 0 : Parts[^1].End;

    /// <param name="sentences">What is said of an exercise, by its id.</param>
    public static Timeline Of(IReadOnlyList<Stint> stints, Func<string, IReadOnlyList<string>> sentences)
    {
        var parts = new List<Part>();
        void Add(PartKind kind, int step, int length, int side, IReadOnlyList<Cue> cues)
        {
            if (length > 0) parts.Add(new(kind, step, parts.Count == 0 ? 0 : parts[^1].End, length, side, cues));
        }
        foreach (var (stint, step) in stints.Select((stint, step) => (stint, step)))
        {
            var said = new Saying(sentences(stint.Exercise.Id));
            var isNew = step == 0 || stints[step - 1].Exercise.Position != stint.Exercise.Position;
            var ready = isNew ? NewPosition : Ready;
            Add(PartKind.Ready, step, ready, 0, said.GettingReady(ready));
            for (var set = 1; set <= stint.Dose.Sets; set++)
            {
                for (var side = 1; side <= stint.Sides; side++)
                {
                    if (side > 1) Add(PartKind.Change, step, ChangeSides, side, [new(0, SaidAt.Change)]);
                    var isFirst = set == 1 && side == 1;
                    Add(PartKind.Work, step, stint.Seconds, stint.Sides > 1 ? side : 0, isFirst ? said.Working(stint.Seconds) : [new(0, SaidAt.Begin)]);
                }
                if (set < stint.Dose.Sets) Add(PartKind.Rest, step, BetweenSets, 0, [new(0, SaidAt.Rest)]);
            }
            if (step < stints.Count - 1) Add(PartKind.Rest, step, stint.Rest, 0, [new(0, SaidAt.Rest)]);
        }
        return new(parts);
    }
}
