using Backstay.Evidence.Deduplication;
using Backstay.Evidence.Import.Values;

namespace Backstay.Tests.Evidence.Deduplication;

using Pages = Backstay.Evidence.Deduplication.Pages;

[Trait("Runs", "once")]
public class FormTests
{
    [Theory]
    [InlineData("1008-12", "1008-1012", "Same"), InlineData("S31-2", "31-32", "Same"), InlineData("193S", "193", "Same"), InlineData("A12", "S12", "Differ"), InlineData("12-19", "20-25", "Differ")]
    [InlineData("01-Oct", "1-10", "Unknown"), InlineData("Suppl-89", "S78-S89", "Overlap"), InlineData("2297-2108", "2097-2108", "Overlap"), InlineData("359", "356-359", "Overlap")]
    [InlineData("c1804", "1014", "Unknown"), InlineData("1-9", "e123", "Unknown"), InlineData("", "12", "Unknown"), InlineData("no pagination", "12", "Unknown"), InlineData("99999999999999", "12", "Unknown")]
    public void Pages_are_compared_however_they_are_written(string one, string other, string place)
    {
        Pages.Of(one).With(Pages.Of(other)).ToString().ShouldBe(place);
        Pages.Of(other).With(Pages.Of(one)).ToString().ShouldBe(place);
    }

    [Theory]
    [InlineData("65", "65 (6 Supplement 1)", "Same"), InlineData("147 Suppl 1", "147", "Same"), InlineData("3)", "30", "Unknown"), InlineData("12", "13", "Differ"), InlineData("2014", "7", "Unknown"), InlineData("", "7", "Unknown")]
    public void Volumes_are_compared_however_they_are_written(string one, string other, string place) =>
        Volume.Of(one, null).With(Volume.Of(other, null), 2014).ToString().ShouldBe(place);

    [Theory]
    [InlineData("J Clin Virol", "Journal of Clinical Virology", "Same"), InlineData("BMJ", "British Medical Journal", "Same"), InlineData("Obstetrics & Gynecology", "Obstetrics and gynecology.", "Same")]
    [InlineData("Eur. J. Nucl. Med.", "European Journal of Nuclear Medicine", "Same"), InlineData("Natl Med J", "National Medical Journal", "Same"), InlineData("Cancer", "Cancer Research", "Partly")]
    [InlineData("J Clin Psychol", "Journal of Clinical Psychopharmacology", "Differ"), InlineData("Diabetes", "Diabetologia", "Differ"), InlineData("Am J Psychiatry", "American Journal of Psychotherapy", "Differ"), InlineData("", "Spine", "Unknown")]
    public void Journals_are_compared_without_a_list_of_them(string one, string other, string agreement)
    {
        JournalForm.Of(one).With(JournalForm.Of(other)).ToString().ShouldBe(agreement);
        JournalForm.Of(other).With(JournalForm.Of(one)).ToString().ShouldBe(agreement);
    }

    [Theory]
    [InlineData("DOI 10.1016/J.JVS.2017.03.363", "10.1016/j.jvs.2017.03.363"), InlineData("http://dx.doi.org/10.1016/S0025-7753%2817%2930624-3", "10.1016/s0025-7753(17)30624-3"), InlineData("10.1002/abc.12.", "10.1002/abc.12")]
    [InlineData("ARTN 106\n10.1186/s12933-018-0749-1", "10.1186/s12933-018-0749-1"), InlineData("(10.1002/abc)", "10.1002/abc"), InlineData("none", null), InlineData("", null)]
    public void The_doi_is_found_within_what_stands_around_it(string text, string? doi) => Doi.In(text).ShouldBe(doi);

    [Theory]
    [InlineData("Corrections officers and their backs", "Work"), InlineData("Letters to my spine: a qualitative study", "Work"), InlineData("Response to exercise in sciatica", "Reply"), InlineData("Immune response in disc disease", "Work")]
    [InlineData("Corrigendum to 'Lifting'", "Correction"), InlineData("Lifting: authors' reply", "Reply"), InlineData("Notice of retraction: Lifting", "Retraction"), InlineData("Lifting [corrected]", "Work")]
    public void Titles_tell_how_a_work_stands_to_others(string title, string standing) => TitleForm.Of(title).Standing.ToString().ShouldBe(standing);

    [Theory]
    [InlineData("\ud800 broken"), InlineData("💥 ﷽ ｗｉｄｅ"), InlineData("((((((((((((((((((((((((("), InlineData("[[[[[[[[[[[[[[["), InlineData("\\\\\\{\\'{\\\"o}}"), InlineData("<<<<b<<<"), InlineData("&#x110000; &amp;amp;")]
    public void Hostile_texts_are_read_as_what_is_in_them(string text) =>
        Should.NotThrow(() => (TitleForm.Of(text), Pages.Of(text), Volume.Of(text, text), JournalForm.Of(text), Doi.In(text), AbstractSketch.Of(text), AuthorForm.Of([new(text, text)])));

    [Fact]
    public void Abstracts_are_alike_by_the_runs_of_words_they_share()
    {
        var text = string.Join(' ', Enumerable.Range(0, 200).Select(word => $"word{word * 7919 % 1000}"));
        var (whole, marked, other) = (AbstractSketch.Of(text), AbstractSketch.Of(text.ToUpperInvariant().Replace(" ", "  ", StringComparison.Ordinal)), AbstractSketch.Of(text.Replace("word", "else", StringComparison.Ordinal)));
        whole.With(marked).ShouldBe(1);
        whole.With(other).ShouldBe(0);
        whole.With(AbstractSketch.Of("short")).ShouldBeNull();
    }
}
