using Backstay.Evidence;
using Backstay.Evidence.Coding;
using Backstay.Evidence.Model;
using Backstay.Tests.Evidence.Coding;
using static Backstay.Tests.Evidence.Coding.CodeBooks;

namespace Backstay.Tests.Evidence.Model;

[Trait("Runs", "once")]
public sealed class TheoryTests
{
    private static readonly Theory Npt = Theory.NormalisationProcess;

    [Fact]
    public void Normalisation_process_theory_has_four_constructs_of_four_parts()
    {
        Npt.Constructs.Select(construct => construct.Subs.Count).ShouldBe([4, 4, 4, 4]);
        Npt.Constructs.SelectMany(construct => construct.Subs).Select(sub => sub.Key).Distinct().Count().ShouldBe(16);
    }

    [Fact]
    public void The_map_says_what_it_leaves_open()
    {
        var book = Themes.With(Code("a")).With(Code("b")).With(Code("c")).With(Code("d"));
        var map = new TheoryMap(Npt, [])
            .With(new(Id("a"), "Coherence", "Differentiation", null, "Ada")).With(new(Id("a"), "Coherence", null, null, "Ben"))
            .With(new(Id("b"), "Coherence", null, null, "Ada")).With(new(Id("b"), "CollectiveAction", "ContextualIntegration", null, "Ben"))
            .With(new(Id("c"), null, null, null, "Ada")).With(new(Id("c"), null, null, null, "Ben"));
        map.Matrix(book).Select(row => string.Join(' ', row.Cells)).ShouldBe(["2 0 0 0 0", "1 0 1 0 0", "0 0 0 0 2", "0 0 0 0 0"]);
        map.Findings(book).ShouldBe(
        [
            "'d' is not mapped yet.",
            "'b' is seen differently: Coherence (1 of 2); Collective action (1 of 2).",
            "'c' lies outside the theory. Say why, as that shows what the theory does not cover.",
            "No code speaks to Cognitive participation (joining in).",
            "No code speaks to Reflexive monitoring (looking back).",
        ]);
        map.Parts("CollectiveAction")["ContextualIntegration"].ShouldBe(1);
        Should.Throw<ArgumentException>(() => map.With(new(Id("a"), "Coherence", "Enrolment", null, "Ada")));
        Should.Throw<ArgumentException>(() => map.With(new(Id("a"), "Nonsense", null, null, "Ada")));
        Should.Throw<ArgumentException>(() => map.With(new(Id("a"), null, "Enrolment", "why", "Ada")));
    }

    [Fact]
    public void A_reviews_own_framework_is_read_with_what_lies_outside()
    {
        var framework = CodingFramework.Read("""{"npt_framework":{"Coherence":["is it for me"],"OutsideNPT":["health"]}}""", Npt)!;
        framework.Prompts["Coherence"].ShouldBe(["is it for me"]);
        framework.Prompts[""].ShouldBe(["health"]);
        CodingFramework.Read("{}", Npt).ShouldBeNull();
        Should.Throw<ReviewFileException>(() => CodingFramework.Read("""{"npt_framework":{"Luck":[]}}""", Npt)).Message.ShouldContain("no construct Luck");
    }

    [Fact]
    public void Confidence_belongs_to_a_finding_and_gives_its_reasons()
    {
        var finding = new ReviewFinding(NamedGuid.Of("f"), "People want content that is about them", ["Oneself", "Web"]);
        CerqualPart none = new(Concern.None), serious = new(Concern.Serious, "two thin studies");
        Cerqual.Of(finding, none, none, serious, none, Confidence.Moderate, "few studies").Assessment!.Adequacy.ShouldBe(serious);
        Cerqual.Of(finding, none, none, serious, none, Confidence.High, "x").Missing.Single().ShouldContain("not high");
        Cerqual.Of(finding, new(Concern.Minor), none, none, none, Confidence.High, " ").Missing
            .ShouldBe(["Methodological limitations: say what the concern is.", "Say why the overall confidence is what it is."]);
    }

    [Fact]
    public void Confidence_is_refused_as_a_score_of_a_study()
    {
        CerqualPart none = new(Concern.None);
        Cerqual.Of(new(NamedGuid.Of("f"), "oneself", ["Oneself"]), none, none, none, none, Confidence.Low, "x").ShouldSatisfyAllConditions(
            told => told.Assessment.ShouldBeNull(), told => told.Missing.Single().ShouldContain("is a study, not a finding"));
        Cerqual.Of(new(NamedGuid.Of("f"), "All is well", []), none, none, none, none, Confidence.Low, "x").Missing.Single().ShouldContain("rests on studies");
    }
}
