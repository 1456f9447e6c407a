using Backstay.Evidence.Import.Values;

namespace Backstay.Tests.Evidence.Import;

[Trait("Runs", "once")]
public sealed class ValueTests
{
    [Theory]
    [InlineData("10.1136/BMJOPEN-2020-038800", "10.1136/bmjopen-2020-038800")]
    [InlineData("https://doi.org/10.1000/1.", "10.1000/1")]
    [InlineData("http://dx.doi.org/10.1002/(SICI)1097-0258(19980815)17:15<1661::AID>3.0.CO;2-2", "10.1002/(sici)1097-0258(19980815)17:15<1661::aid>3.0.co;2-2")]
    [InlineData("doi: 10.1000/1)", "10.1000/1")]
    [InlineData("DOI:10.1016/S2215-0366(15)00368-5", "10.1016/s2215-0366(15)00368-5")]
    [InlineData("https://example.org/x?doi=10.15598%2faeee.v16", "10.15598/aeee.v16")]
    [InlineData("10.1000/1 [doi]", "10.1000/1")]
    [InlineData("S0000-1 [pii]", null)]
    [InlineData("none", null)]
    public void A_DOI_has_one_form(string written, string? doi) => Doi.Of(written).ShouldBe(doi);

    [Theory]
    [InlineData("Smith, J.", "Smith", "J.")]
    [InlineData("Shannon,Claude E.", "Shannon", "Claude E.")]
    [InlineData("Smith JA", "Smith", "JA")]
    [InlineData("van der Berg J.-P.", "van der Berg", "J.-P.")]
    [InlineData("Slesser A. A. P.", "Slesser", "A. A. P.")]
    [InlineData("J. P. Smith", "Smith", "J. P.")]
    [InlineData("World Health Organization", "World Health Organization", null)]
    [InlineData("Department of Health,, London", "Department of Health, London", null)]
    [InlineData("Study Group,", "Study Group", null)]
    [InlineData("Smith, Jr., John", "Smith", "Jr., John")]
    [InlineData("Müller Ö", "Müller", "Ö")]
    public void Names_are_parted_where_the_parts_are_told_apart(string written, string family, string? given)
    {
        var author = AuthorName.Of(written).ShouldNotBeNull();
        (author.Family, author.Given).ShouldBe((family, given));
        AuthorName.Of(AuthorName.Written(author)).ShouldBe(author);
    }

    [Theory]
    [InlineData("Liu R., Adler D.G.", 2)]
    [InlineData("Liu, R., Adler, D.G.", 2)]
    [InlineData("Liu, Rui", 1)]
    [InlineData("Liu, Rui and Adler, Douglas", 2)]
    [InlineData("Rui Liu, Douglas Adler, Ann Lee", 3)]
    [InlineData("['Marx, Karl', 'O\\'Neil, Ann']", 2)]
    [InlineData("World Health Organization", 1)]
    public void One_cell_may_hold_several_names(string cell, int names) => AuthorNames.OfCell(cell).Count().ShouldBe(names);

    [Theory]
    [InlineData("2011 Jun", 2011)]
    [InlineData("25 Aug 2004", 2004)]
    [InlineData("20190503", 2019)]
    [InlineData("2019-2020", 2019)]
    [InlineData("10 15", null)]
    [InlineData("12345", null)]
    [InlineData("in press", null)]
    public void A_year_has_four_digits(string date, int? year) => PublicationYear.Of(date).ShouldBe(year);

    [Theory]
    [InlineData("03064530 (ISSN)", "03064530")]
    [InlineData("1895-5770 1895-5771", "1895-5770")]
    [InlineData("978-3-030-58167-1", "978-3-030-58167-1")]
    [InlineData("9783030581671 (print)", "9783030581671")]
    [InlineData("0-306-40615-2", "0-306-40615-2")]
    [InlineData("unknown", "unknown")]
    public void Numbers_of_books_and_journals_are_freed_of_notes(string written, string number) => SerialNumber.Of(written).ShouldBe(number);
}
