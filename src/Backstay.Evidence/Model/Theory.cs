namespace Backstay.Evidence.Model;

internal sealed record SubConstruct(string Key, string Name, string Means);

/// <param name="Work">What people do, in a word or two.</param>
internal sealed record Construct(string Key, string Name, string Work, string Means, IReadOnlyList<SubConstruct> Subs);

/// <summary>A theory that codes are mapped to.</summary>
internal sealed record Theory(string Name, string Source, IReadOnlyList<Construct> Constructs)
{
    /// <summary>Four kinds of work by which something new becomes part of everyday life; in our own words.</summary>
    public static Theory NormalisationProcess { get; } = new("Normalisation process theory", "May and Finch. Sociology 2009;43:535-554",
    [
        new("Coherence", "Coherence", "making sense", "People work out, each and together, what the new thing is and whether it is for them.",
        [
            new("Differentiation", "Differentiation", "How it differs from what they did before."),
            new("CommunalSpecification", "Communal specification", "What they, as a group, take it to be for."),
            new("IndividualSpecification", "Individual specification", "What it would ask of each of them."),
            new("Internalization", "Internalization", "What it is worth to them."),
        ]),
        new("CognitiveParticipation", "Cognitive participation", "joining in", "People commit themselves and keep each other with it.",
        [
            new("Initiation", "Initiation", "Somebody drives it forward."),
            new("Enrolment", "Enrolment", "People come together around it, or change how they work for it."),
            new("Legitimation", "Legitimation", "They hold it right that they take part, and that it can do something."),
            new("Activation", "Activation", "They agree on what keeps it going, and stay involved."),
        ]),
        new("CollectiveAction", "Collective action", "doing it", "People put effort and means into using it.",
        [
            new("InteractionalWorkability", "Interactional workability", "How it goes together with what they do with each other."),
            new("RelationalIntegration", "Relational integration", "Whether they trust it, and each other with it."),
            new("SkillSetWorkability", "Skill set workability", "Who does which part, and whether they can."),
            new("ContextualIntegration", "Contextual integration", "What the place gives: time, money, technique, rules, backing."),
        ]),
        new("ReflexiveMonitoring", "Reflexive monitoring", "looking back", "People judge what it does for them and change it.",
        [
            new("Systematization", "Systematization", "How they learn what it brings."),
            new("CommunalAppraisal", "Communal appraisal", "What they think of it together."),
            new("IndividualAppraisal", "Individual appraisal", "What each thinks of it for themselves."),
            new("Reconfiguration", "Reconfiguration", "How they fit it to what they need."),
        ]),
    ]);
}
