using Backstay.Programmes.Entry;

namespace Backstay.Programmes.Files;

/// <summary>An intervention as its file states it. Immutable.</summary>
public sealed record Programme
{
    public required string Id { get; init; }

    /// <summary>A person stays on the version that they began.</summary>
    public required int Version { get; init; }

    public Registration Open { get; init; }
    public Pace Pace { get; init; }

    /// <summary>Null where it has no end.</summary>
    public Period? Length { get; init; }

    /// <summary>How long it can be opened, from its first day; null where it never closes.</summary>
    public Period? OpenFor { get; init; }

    /// <summary>All have to hold.</summary>
    public IReadOnlyList<EntryCondition> Entry { get; init; } = [];

    /// <summary>Sets of content that are all there from the first day.</summary>
    public IReadOnlyList<ContentSet> Opens { get; init; } = [];

    /// <summary>Modules of the course, by the week in which each comes.</summary>
    public IReadOnlyList<ModuleInWeek> Modules { get; init; } = [];

    public IReadOnlyList<Asking> Asks { get; init; } = [];

    /// <summary>When outcomes are asked for, from the first day.</summary>
    public IReadOnlyList<Period> FollowUps { get; init; } = [];

    /// <summary>Ids of rule sets that turn answers into advice.</summary>
    public IReadOnlyList<string> Advice { get; init; } = [];

    /// <summary>Without gaps from week 1; empty where suggestions never change.</summary>
    public IReadOnlyList<Phase> Phases { get; init; } = [];

    /// <summary>Neither the person nor their clinician may learn which phase it is.</summary>
    public bool Blinded { get; init; }

    public IReadOnlyList<Door> Community { get; init; } = [];
    public WeeklyTime? ChatHour { get; init; }
    public ClinicianShare? Clinician { get; init; }
    public SupervisorShare? Supervisor { get; init; }
    public IReadOnlyList<PlanPart> Plans { get; init; } = [];
    public IReadOnlyList<GraphOf> Graphs { get; init; } = [];

    /// <summary>Whether each day's things are chosen for the person.</summary>
    public bool Tailored { get; init; } = true;

    public TodayLimits Today { get; init; } = new();
    public Reminding? Reminders { get; init; }
    public WalkingTrack? Prevention { get; init; }

    /// <summary>Nothing in it is chosen for a day and nothing ends, so that it stands open beside whatever programme a person follows.</summary>
    public bool IsOpenAccess => !Tailored && Length is null;
}

/// <summary>Who may begin.</summary>
public enum Registration { Anyone, Invited, Study }

/// <summary>Free: all modules are open from the first day. Suggested: so they are, with a week for each. Locked: each opens in its week.</summary>
public enum Pace { Free, Suggested, Locked }

public enum ContentSet { Library, Radio, Gym, Courses }

/// <summary>Rooms where people meet.</summary>
public enum Door { Forum, Chat, Ask, Stories, Requests, Newsletter }

public enum PlanPart { Goals, Actions, Coping, FollowUp, Timetable, Problems, Solutions, BackToWork }

public enum GraphOf { Pain, Activity, Sleep, Mood, WhatMatters, Walking }

/// <summary>What a person may let a clinician or a supervisor read.</summary>
public enum Shared { Diary, Answers, Condition, Treatment, Absence, Progress, Plan, CounsellingAdvice }

/// <summary>How suggestions of movement are chosen.</summary>
public enum Suggestions { None, Generic, Personal }

/// <param name="Module">Id of a module of the course.</param>
/// <param name="Week">1 for the first.</param>
public sealed record ModuleInWeek(string Module, int Week);

/// <param name="FirstWeek">1 for the first.</param>
/// <param name="LastWeek">That week is part of it.</param>
public sealed record Phase(int FirstWeek, int LastWeek, Suggestions Suggestions);

/// <summary>A questionnaire and when it is asked.</summary>
/// <param name="TellsClinician">The linked clinician gets a report when it is answered.</param>
public sealed record Asking(string Questionnaire, Moment When, bool TellsClinician);

public sealed record ClinicianShare(IReadOnlyList<Shared> Sees);

/// <summary>Always with the person's permission, which they can take back at any moment.</summary>
public sealed record SupervisorShare(IReadOnlyList<Shared> Sees);

/// <summary>How much a day may hold.</summary>
public sealed record TodayLimits
{
    public int AtMost { get; init; } = 3;

    /// <summary>How many of them take under two minutes.</summary>
    public int UnderTwoMinutes { get; init; } = 1;
}

/// <param name="AtMostADay">1 or 2.</param>
public sealed record Reminding(IReadOnlyList<TimeOnly> At, int AtMostADay);

/// <summary>Walking that grows in even steps after recovery (WalkBack; Lancet 2024;404:134-44).</summary>
/// <param name="FromMinutes">Of one walk in the first week.</param>
/// <param name="ToMinutes">Of one walk when <paramref name="Within"/> is over.</param>
/// <param name="FromTimes">A week.</param>
/// <param name="ToTimes">A week.</param>
public sealed record WalkingTrack(int FromMinutes, int FromTimes, int ToMinutes, int ToTimes, Period Within);
