using System.Globalization;
using Backstay.Design.Forms;

namespace Backstay.Plan.Work;

internal static class WorkWords
{
    /// <summary>Problems to choose from; the values are those of the question in gwf-2.</summary>
    public static IReadOnlyList<Choice> Examples =>
    [
        new("tasks", Words.ProblemTasks), new("hours", Words.ProblemHours), new("posture", Words.ProblemPosture), new("pace", Words.ProblemPace), new("journey", Words.ProblemJourney),
        new("people", Words.ProblemPeople), new("fear", Words.ProblemFear), new("tired", Words.ProblemTired), new("home", Words.ProblemHome),
    ];

    public static string Of(WayBackStep step) => step switch
    {
        WayBackStep.Day => Words.StepDay,
        WayBackStep.Problems => Words.StepProblems,
        WayBackStep.Solutions => Words.StepSolutions,
        _ => Words.StepWork,
    };

    public static string LineOf(WayBackStep step) => step switch
    {
        WayBackStep.Day => Words.StepDayLine,
        WayBackStep.Problems => Words.StepProblemsLine,
        WayBackStep.Solutions => Words.StepSolutionsLine,
        _ => Words.StepWorkLine,
    };

    public static string PathOf(WayBackStep step) => step switch { WayBackStep.Day => "/work/day", WayBackStep.Work => "/work/hours", _ => "/work/problems" };

    public static string Of(WorkSolution solution) => string.Join(", ", new[]
    {
        solution.What, solution.Who is { } who ? string.Format(CultureInfo.CurrentCulture, Words.SolutionWith, who) : null, solution.On is { } on ? string.Format(CultureInfo.CurrentCulture, Words.SolutionOn, on) : null,
    }.OfType<string>());

    public static string Of(Agreed agreed) => string.Format(CultureInfo.CurrentCulture, Words.AgreedLine, agreed.With, agreed.From, agreed.ReviewOn);

    public static string Of(WeekChange change) => change == WeekChange.Hold ? Words.WeekHeld : Words.WeekSteppedBack;

    public static string Hours(int minutes) => string.Format(CultureInfo.CurrentCulture, Words.HoursAWeek, minutes / 60m);
}
