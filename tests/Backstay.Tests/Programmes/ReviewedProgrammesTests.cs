using Backstay.Content.Files;
using Backstay.Programmes.Calendar;
using Backstay.Programmes.Entry;
using Backstay.Programmes.Files;

namespace Backstay.Tests.Programmes;

/// <summary>What the four reviewed interventions did, as their files state it.</summary>
[Trait("Runs", "once")]
public sealed class ReviewedProgrammesTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private static readonly Course Usual = new(Monday, []);

    [Fact]
    public void Oneself_opens_everything_at_once_tailors_nothing_and_never_ends()
    {
        var oneself = Read("oneself");
        Of(oneself, 0).Where(one => one.Kind == HappeningKind.Opens).Select(one => one.What).ShouldBe(["gym", "library", "radio"]);
        (oneself.Tailored, oneself.Open, oneself.Length, oneself.OpenFor).ShouldBe((false, Registration.Anyone, (Period?)null, (Period?)null));
        Of(oneself, 700).ShouldNotContain(one => one.Kind == HappeningKind.Ends || one.Kind == HappeningKind.Closes);
        Of(oneself, 27).Where(one => one.Kind == HappeningKind.ChatHour).Select(one => (one.Day.DayOfWeek, one.At)).Distinct().ShouldBe([(DayOfWeek.Thursday, new TimeOnly(19, 0))]);
    }

    [Theory]
    [InlineData("13", "0", "too-early")]
    [InlineData("14", "1", "warning-flag")]
    [InlineData("14", "0", null)]
    [InlineData("200", "0", null)]
    public void Get_Well_Fast_takes_who_is_off_work_for_two_weeks_and_has_no_warning_flag(string days, string flags, string? refusal)
    {
        var facts = new EntryFacts(40, "en", DangerTier.None, answer => answer.Item == "days-off-work" ? days : flags);
        Admission.Of(Read("get-well-fast"), facts).ShouldBe(refusal is null ? new Admission.Admitted() : new Admission.Refused(refusal));
    }

    [Fact]
    public void Get_Well_Fast_asks_four_times_in_five_weeks_tells_the_physician_each_time_and_goes_on()
    {
        var told = Of(Read("get-well-fast"), 34).Where(one => one.TellsClinician).ToList();
        told.Select(one => one.What).ShouldBe(["gwf-1", "gwf-2", "gwf-3", "gwf-4"]);
        told.Select(one => (one.Day.DayNumber - Monday.DayNumber) / 7 + 1).ShouldBe([1, 2, 4, 5]);
        Read("get-well-fast").OpenFor.ShouldBeNull();
        Read("get-well-fast").Supervisor!.Sees.ShouldBe([Shared.CounsellingAdvice]);
    }

    [Fact]
    public void MyBehaviorCBP_suggests_nothing_then_anything_then_ones_own_and_its_calendar_does_not_tell()
    {
        var trial = Read("mybehavior-cbp");
        Enumerable.Range(1, 5).Select(week => ProgrammeCalendar.SuggestionsOn(trial, Usual, Monday.AddDays(7 * week - 4)))
            .ShouldBe([Suggestions.None, Suggestions.Generic, Suggestions.Generic, Suggestions.Personal, Suggestions.Personal]);
        trial.Blinded.ShouldBeTrue();
        Of(trial, 400).ShouldBe(ProgrammeCalendar.Of(trial with { Phases = [new(1, 5, Suggestions.Generic)] }, Usual, Monday, Monday.AddDays(400)));
        Of(trial, 34).Count(one => one.What == "myb-daily" && one.At == new TimeOnly(20, 0)).ShouldBe(35);
        Of(trial, 34).Single(one => one.What == "myb-exit").Day.ShouldBe(Monday.AddDays(34));
    }

    [Theory]
    [InlineData("42", "60", "low-risk")]
    [InlineData("60", "20", "more-help")]
    [InlineData("43", "25", null)]
    public void Web_BCPA_looks_at_risk_and_at_the_ability_to_work(string risk, string ability, string? refusal)
    {
        var facts = new EntryFacts(40, "en", DangerTier.None, answer => answer.Item == "risk" ? risk : ability);
        Admission.Of(Read("web-bcpa"), facts).ShouldBe(refusal is null ? new Admission.Admitted() : new Admission.Refused(refusal));
    }

    [Fact]
    public void Web_BCPA_opens_module_n_in_week_n_or_all_at_ones_own_pace_and_closes_after_four_months()
    {
        var modules = Read("web-bcpa");
        for (var week = 1; week <= 8; week++) ProgrammeCalendar.ModulesOn(modules, Usual, Monday.AddDays(7 * week - 1)).Count.ShouldBe(week);
        ProgrammeCalendar.ModulesOn(modules, Usual with { Pace = Pace.Free }, Monday).Count.ShouldBe(8);
        ProgrammeCalendar.ModulesOn(modules, Usual, new(2026, 7, 1)).Count.ShouldBe(8);
        ProgrammeCalendar.ModulesOn(modules, Usual, new(2026, 7, 2)).ShouldBeEmpty();
        Of(modules, 200).Where(one => one.What == "bcpa-4-months").Select(one => one.Day).ShouldBe([new DateOnly(2026, 7, 2)]);
    }

    private static Programme Read(string id)
    {
        var findings = new List<ContentFinding>();
        return ProgrammeFiles.Read(Path.Combine(ProgrammeFiles.Folder, $"{id}.yaml"), findings)?.Programme ?? throw new InvalidDataException(string.Join(Environment.NewLine, findings));
    }

    private static IReadOnlyList<Happening> Of(Programme programme, int days) => ProgrammeCalendar.Of(programme, Usual, Monday, Monday.AddDays(days));
}
