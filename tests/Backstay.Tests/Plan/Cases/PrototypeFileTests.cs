using Backstay.Content;
using Backstay.Plan;
using Backstay.Plan.Cases;

namespace Backstay.Tests.Plan.Cases;

[Trait("Runs", "once")]
public sealed class PrototypeFileTests
{
    private const string Fine = """
        prototypes:
        - id: one
          for: { pain: 4, limits: [sitting] }
          did: [{ item: short-walk, level: 1 }]
          reason: It helps.
          source: { title: "A guideline", publisher: "Somebody", year: 2020 }
        """;

    [Fact]
    public void The_file_is_in_order_and_names_only_levels_that_exist()
    {
        CasesCheck.Run().ShouldBeEmpty();
        var prototypes = Read();
        prototypes.Count.ShouldBeGreaterThanOrEqualTo(12);
        var items = new ContentShelf().Catalogue;
        prototypes.SelectMany(one => one.Case.Done).ShouldAllBe(done => done.Level <= Math.Max(0, items.Find(done.ItemId)!.Levels.Count - 1));
    }

    [Fact]
    public void What_a_prototype_does_suits_its_person()
    {
        var items = new ContentShelf().Catalogue;
        foreach (var (id, week) in Read().Select(one => (one.Id, one.Case)))
            foreach (var to in week.Done.Select(done => items.Find(done.ItemId)!))
            {
                var person = week.Situation;
                if (to.AppliesTo.Pain is { } pain) person.UsualPain!.Value.ShouldBeInRange(pain.Least, pain.Most, $"{id}: {to.Id}");
                if (to.AppliesTo.Worry is { } worry) person.Worry!.Value.ShouldBeInRange(worry.Least, worry.Most, $"{id}: {to.Id}");
                if (to.AppliesTo.Stage.Count > 0) to.AppliesTo.Stage.ShouldContain(person.Stage!.Value, $"{id}: {to.Id}");
                if (to.AppliesTo.Work.Count > 0) to.AppliesTo.Work.ShouldContain(person.Work!.Value, $"{id}: {to.Id}");
                to.FlareUp.ShouldBe(person.FlareUp == true ? FlareUpUse.Also : to.FlareUp, $"{id}: {to.Id}");
                to.InPlans.ShouldBeTrue($"{id}: {to.Id}");
            }
    }

    [Fact]
    public void Each_prototype_finds_itself_nearest()
    {
        var prototypes = Read();
        var held = CaseBase.Of(prototypes.Select(one => one.Case), SomeCases.Today);
        foreach (var one in prototypes) Retrieval.Nearest(held, new(held, one.Case.Situation), 1).ShouldHaveSingleItem().Person.ShouldBe(one.Case.Person, one.Id);
    }

    [Fact]
    public void A_person_who_answered_only_the_first_questions_is_advised()
    {
        var typical = CaseBase.Of(Read().Select(one => one.Case), SomeCases.Today);
        var asked = new WeekSituation { Day = SomeCases.Today, UsualPain = 6, Limits = ["sitting", "bending", "sleep"], Minutes = 5, Stage = Stage.New, FlareUp = false };
        var advice = Adviser.Of(asked, CaseBase.Of([], SomeCases.Today), typical)!;
        advice.From.ShouldBe(AdviceFrom.Guidelines);
        advice.Items.ShouldContain(item => item.ItemId == "short-walk");
    }

    [Theory]
    [InlineData("pain: 4", "pain: 14", 2, "a value of pain")]
    [InlineData("[sitting]", "[flying]", 3, "unknown limit flying")]
    [InlineData("item: short-walk", "item: moon-walk", 4, "names moon-walk, which is not there")]
    [InlineData("reason: It helps.", "reason: ''", 2, "has no reason")]
    [InlineData("publisher: \"Somebody\", ", "", 2, "has no source")]
    [InlineData("did: [{ item: short-walk, level: 1 }]", "did: []", 2, "has nothing done")]
    [InlineData("  reason:", "  because:", 5, "because")]
    [InlineData("pain: 4", "pain: [4", 3, "")]
    public void A_mistake_is_told_with_its_line(string from, string to, int line, string what)
    {
        var (prototypes, findings) = PrototypeFile.Parse(Fine.Replace(from, to, StringComparison.Ordinal), SomeCases.Today, id => id == "short-walk");
        prototypes.ShouldBeEmpty();
        var finding = findings.ShouldHaveSingleItem();
        finding.Line.ShouldBe(line, finding.ToString());
        finding.File.ShouldBe("cases/prototypes.yaml");
        finding.ToString().ShouldContain(what);
        finding.Remedy.ShouldNotBeEmpty();
    }

    [Fact]
    public void Two_of_one_name_are_told() => PrototypeFile.Parse(Fine + "\n" + Fine["prototypes:\n".Length..], SomeCases.Today, _ => true).Findings.ShouldHaveSingleItem().What.ShouldContain("twice");

    private static IReadOnlyList<Prototype> Read() => PrototypeFile.Read(ContentShelf.Folder, SomeCases.Today).Prototypes;
}
