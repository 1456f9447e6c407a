using Backstay.Programmes.Entry;
using Backstay.Programmes.Files;

namespace Backstay.Tests.Programmes;

[Trait("Runs", "once")]
public sealed class AdmissionTests
{
    private static readonly AnswerOf DaysOff = new("gwf-entry", "days-off"), Kind = new("gwf-entry", "kind");

    private static readonly Programme Programme = new()
    {
        Id = "trial", Version = 1,
        Entry =
        [
            new EntryCondition.Age(18, 65, "age"), new EntryCondition.Language(["en"], "language"), new EntryCondition.Danger(DangerTier.Routine, "danger"),
            new EntryCondition.Number(DaysOff, 14, null, "too-early"), new EntryCondition.Choice(Kind, ["back", "neck"], "other-kind"),
        ],
    };

    private static readonly EntryFacts Fits = new(40, "en", DangerTier.None, answer => answer == DaysOff ? "14" : "back");

    [Fact]
    public void Somebody_of_whom_all_holds_is_admitted() => Admission.Of(Programme, Fits).ShouldBe(new Admission.Admitted());

    [Theory]
    [InlineData("13", "too-early")]
    [InlineData("13.9", "too-early")]
    [InlineData("0", "too-early")]
    public void Who_is_below_a_limit_is_told_so(string days, string otherwise) =>
        Admission.Of(Programme, Fits with { Answer = answer => answer == DaysOff ? days : "back" }).ShouldBe(new Admission.Refused(otherwise));

    [Fact]
    public void The_first_condition_that_does_not_hold_gives_the_reason()
    {
        Admission.Of(Programme, Fits with { Age = 17, Language = "de" }).ShouldBe(new Admission.Refused("age"));
        Admission.Of(Programme, Fits with { Age = 66 }).ShouldBe(new Admission.Refused("age"));
        Admission.Of(Programme, Fits with { Language = "de", Danger = DangerTier.Emergency }).ShouldBe(new Admission.Refused("language"));
        Admission.Of(Programme, Fits with { Danger = DangerTier.NextDay }).ShouldBe(new Admission.Refused("danger"));
        Admission.Of(Programme, Fits with { Danger = DangerTier.Routine }).ShouldBe(new Admission.Admitted());
        Admission.Of(Programme, Fits with { Answer = answer => answer == DaysOff ? "20" : "knee" }).ShouldBe(new Admission.Refused("other-kind"));
    }

    [Fact]
    public void What_is_not_known_is_asked_for_and_admits_nobody()
    {
        Admission.Of(Programme, Fits with { Age = null }).ShouldBeOfType<Admission.Unknown>().Questionnaire.ShouldBeNull();
        Admission.Of(Programme, Fits with { Answer = _ => null }).ShouldBeOfType<Admission.Unknown>().Questionnaire.ShouldBe("gwf-entry");
        Admission.Of(Programme, Fits with { Answer = answer => answer == DaysOff ? "many" : "back" }).ShouldBeOfType<Admission.Unknown>("what is no number is no answer");
    }

    [Fact]
    public void Nobody_is_asked_more_when_it_is_certain_already_that_they_may_not_begin() =>
        Admission.Of(Programme, Fits with { Age = null, Danger = DangerTier.Emergency }).ShouldBe(new Admission.Refused("danger"));

    [Fact]
    public void A_programme_without_conditions_admits_everybody() =>
        Admission.Of(Programme with { Entry = [] }, new(null, "xx", null, _ => null)).ShouldBe(new Admission.Admitted());
}
