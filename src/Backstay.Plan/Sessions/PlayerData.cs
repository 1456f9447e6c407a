using System.Text.Json;
using System.Text.Json.Serialization;
using Backstay.Content.Figures;
using Backstay.Content.Gym.Sessions;
using Backstay.Content.Radio;

namespace Backstay.Plan.Sessions;

/// <summary>All that session.ts needs to lead through a session; stands in the page, so that it is there without a network.</summary>
/// <param name="Post">Where the end is told; null for somebody who is not known.</param>
/// <param name="Sound">Address of what all sessions say; null when nothing is recorded.</param>
/// <param name="Places">Where in it each cue is: from and to, in seconds.</param>
/// <param name="Cues">The words of each cue.</param>
internal sealed record PlayerData(
    string Session, string? Post, IReadOnlyList<PlayerStep> Steps, IReadOnlyList<PlayerPart> Parts, string? Sound, IReadOnlyDictionary<string, double[]> Places,
    IReadOnlyDictionary<string, string> Cues, IReadOnlyDictionary<string, string> Words)
{
    private static readonly JsonSerializerOptions Small = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private static readonly SaidAt[] Said = [SaidAt.Next, SaidAt.Count, SaidAt.Begin, SaidAt.Halfway, SaidAt.Change, SaidAt.Rest, SaidAt.End];

    public static PlayerData Of(Session session, bool known, IReadOnlyList<Stint> stints, Timeline timeline, string body, FigureShelf figures, CueShelf cues) => new(
        session.Id, known ? SessionApi.Path : null,
        [.. stints.Select(stint => PlayerStep.Of(stint, body, figures, cues.Find(stint.Exercise.Id)))],
        [.. timeline.Parts.Select(part => new PlayerPart(Name(part.Kind), part.Step, part.Length, part.Side, [.. part.Cues.Select(cue => new PlayerCue(cue.At, Name(cue.Kind), cue.Words))]))],
        cues.Shared?.Address, cues.Places.ToDictionary(place => Name(place.Key), place => new[] { place.Value.From, place.Value.To }), Said.ToDictionary(Name, cues.Words),
        new Dictionary<string, string>
        {
            ["ready"] = Plan.Words.PartReady, ["change"] = Plan.Words.PartChange, ["rest"] = Plan.Words.PartRest, ["pause"] = Plan.Words.PauseSession, ["resume"] = Plan.Words.GoOn,
            ["did"] = Plan.Words.YouDid, ["nothing"] = Plan.Words.YouDidNothing, ["time"] = Plan.Words.TimeOf, ["side"] = Plan.Words.SideOf, ["step"] = Plan.Words.StepOf,
            ["next"] = Plan.Words.NextUp, ["last"] = Plan.Words.LastOne, ["sent"] = Plan.Words.RunSent, ["kept"] = Plan.Words.RunKept, ["left"] = Plan.Words.TimeLeft,
        });

    public override string ToString() => JsonSerializer.Serialize(this, Small);

    private static string Name<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}

/// <param name="Frames">Address of the figure's motion; null for one at rest.</param>
/// <param name="Pace">Seconds of a repetition; null for what is held or goes on.</param>
/// <param name="Holds">It is held, so the figure stays where the move leads.</param>
/// <param name="Both">One repetition has both sides.</param>
/// <param name="Sound">Address of its name, spoken.</param>
internal sealed record PlayerStep(string Id, string Name, string Much, string? Frames, int? Pace, bool Holds, bool Both, string? Sound)
{
    public static PlayerStep Of(Stint stint, string body, FigureShelf figures, Recording? name) => new(
        stint.Exercise.Id, stint.Exercise.Title, SessionWords.HowMuch(stint), figures.MotionAddress(stint.Exercise.Id, body), stint.Repetitions is null ? null : stint.Exercise.Pace,
        stint.Dose.Seconds is not null, stint.Exercise.Sides == Content.Sides.Both, name?.Address);
}

internal sealed record PlayerPart(string Kind, int Step, int Length, int Side, IReadOnlyList<PlayerCue> Cues);

internal sealed record PlayerCue(int At, string Kind, string? Words);
