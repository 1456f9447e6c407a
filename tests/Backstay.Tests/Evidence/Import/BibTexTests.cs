namespace Backstay.Tests.Evidence.Import;

[Trait("Runs", "once")]
public sealed class BibTexTests
{
    [Fact]
    public void Braces_accents_strings_months_and_comments_are_understood()
    {
        var read = Imported.Of("""
            % made by hand
            @comment{jabref-meta: grouping {x};}
            @string{sn = "Spine Notes"}
            @preamble{"\newcommand{\x}{y}"}
            @Article{berg2019,
              author    = {M{\"u}ller, Jos{\'e} and van der Berg, Ida and {World Health Organization} and Anna {\L}uczak and {\'A}goston, D\'{e}nes},
              title     = {The {DNA} of {\emph{walking}}: 50\% of {{\"A}rzte} \& others},
              journal   = sn # { Letters},
              year      = 2019,
              month     = jun,
              volume    = "12", number = {3}, pages = {482--491},
              doi       = {https://doi.org/10.1000/a\_b},
              keywords  = {walking, low back pain},
              abstract  = {Two
                lines.},
              file      = {:C\:/x.pdf:PDF},
            }
            @inproceedings(x, title={In brackets}, booktitle={Proc. of Backs}, year={2001})
            """, "x.bib");
        read.Format.ShouldBe("BibTeX");
        var first = read.Records[0].Citation;
        (first.Type, first.Title, first.Year, first.Journal, first.Volume, first.Issue, first.Pages, first.Doi, first.Abstract)
            .ShouldBe(("JOUR", "The DNA of walking: 50% of Ärzte & others", 2019, "Spine Notes Letters", "12", "3", "482-491", "10.1000/a_b", "Two lines."));
        first.Names().ShouldBe("Müller|José; van der Berg|Ida; World Health Organization|; Łuczak|Anna; Ágoston|Dénes");
        first.Keywords.ShouldBe(["walking", "low back pain"]);
        first.Extras().ShouldBe("citekey=berg2019; month=jun; file=:C:/x.pdf:PDF");
        var second = read.Records[1].Citation;
        (second.Type, second.Title, second.Journal, second.Year).ShouldBe(("CPAPER", "In brackets", "Proc. of Backs", 2001));
    }

    [Fact]
    public void Braces_that_do_not_close_cost_one_entry()
    {
        var read = Imported.Of("@article{a,\n title={A}}\n\n@article{b,\n title={B\n}\n\n@article{c,\n title={C}}\n@article{d, title={D");
        read.Records.Select(one => one.Citation.Title).ShouldBe(["A", "C"]);
        read.Refused.Select(one => one.Line).ShouldBe([4, 10]);
    }

    [Theory]
    [InlineData("Ludwig van Beethoven", "van Beethoven|Ludwig")]
    [InlineData("Smith, Jr., John", "Smith|Jr., John")]
    [InlineData("J. P. Smith and others", "Smith|J. P.; others|")]
    [InlineData("{Backs and Necks Group}", "Backs and Necks Group|")]
    [InlineData("Plato", "Plato|")]
    [InlineData("Fran{\\c{c}}ois, P. AND {\\O}rsted, H.", "François|P.; Ørsted|H.")]
    public void Names_are_parted_as_BibTeX_does(string names, string expected) =>
        Imported.Of($"@misc{{a, author = {{{names}}}}}").Only.Names().ShouldBe(expected);
}
