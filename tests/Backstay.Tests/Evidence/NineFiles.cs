using System.Globalization;

namespace Backstay.Tests.Evidence;

/// <summary>Twelve made-up works as nine databases give them, each in a format of its own: 29 records, of which 17 are duplicates.</summary>
internal static class NineFiles
{
    public const int Records = 29, Works = 12;

    private sealed record Work(string Title, string Family, string Given, int Year, string Journal, int Volume, int First, string Abstract)
    {
        public int Last => First + 9;
        public string Doi => string.Create(CultureInfo.InvariantCulture, $"10.1234/made.up.{Year}.{First}");
        public string Initial => Given[..1];
    }

    // In the order of their numbers below, from 1.
    private static readonly Work[] All =
    [
        new("Walking with an app: interviews with postal workers who live with back pain", "Berg", "Ida", 2015, "Journal of Made-up Studies", 3, 11, "We asked postal workers what helped them to walk. Interviews were taped and coded."),
        new("Walking with an app: what physiotherapists saw in two clinics", "Berg", "Ida", 2016, "Journal of Made-up Studies", 4, 31, "Physiotherapists told what they saw when patients with low back pain walked with an app."),
        new("A web program for bakers with back pain: why some stopped", "Cole", "Bo", 2017, "Annals of Invented Rehabilitation", 9, 101, "Bakers who stopped using a program for low back pain were asked why."),
        new("Digital diaries for low back pain: a focus group study", "Dahl", "Eva", 2018, "Annals of Invented Rehabilitation", 10, 201, "Four focus groups spoke about keeping a digital diary of back pain. They liked to see good weeks, forgot it on bad days, and wished that somebody read what they wrote."),
        new("Exercise at home with video lessons: a randomised trial", "Eng", "Per", 2014, "Trials of Nowhere", 1, 5, "Adults were drawn to video lessons or a leaflet. Pain was measured."),
        new("Spinal surgery in older adults: outcomes after ten years", "Falk", "Nils", 2013, "Surgery That Is Not", 22, 77, "Outcomes of surgery are told."),
        new("Knee pain and care at a distance: a survey", "Gran", "Lise", 2018, "Trials of Nowhere", 5, 55, "Adults with knee pain filled in a questionnaire."),
        new("Back pain in horses under the saddle", "Hall", "Tom", 2012, "Imaginary Veterinary Notes", 7, 70, "Horses were examined."),
        new("Coaching on the web for people with migraine", "Iversen", "Anne", 2019, "Annals of Invented Rehabilitation", 11, 91, "People with migraine were coached on the web."),
        new("Text messages for people with back pain: protocol of a study", "Juhl", "Max", 2019, "Trials of Nowhere", 6, 66, "A study of text messages for low back pain is planned, with interviews."),
        new("Feedback from a belt sensor: views of patients and carers", "Krogh", "Ulla", 2016, "Journal of Made-up Studies", 4, 61, "Patients with low back pain and carers spoke about a sensor in a belt."),
        new("Forums about back pain on the internet: an ethnography", "Lind", "Kai", 2011, "Imaginary Sociology", 2, 21, "Posts of people with back pain were read for a year."),
    ];

    /// <summary>Name of each file, the database that it is from, and what stands in it.</summary>
    public static IReadOnlyList<(string Name, string Source, string Text)> Contents { get; } =
    [
        ("medline.txt", "MEDLINE", Join([1, 2, 5, 6], (one, n) => $"<{n}>\nUI  - 90{one.First}\nAU  - {one.Family} {one.Initial}\nTI  - {one.Title}.\nSO  - {one.Journal}. {one.Volume}(1):{one.First}-{one.Last}, {one.Year} Jun.\nAB  - {one.Abstract}\n\n")),
        ("pubmed.nbib", "PubMed", Join([1, 3, 4, 8], (one, _) => $"PMID- 80{one.First}\nTI  - {one.Title}.\nFAU - {one.Family}, {one.Given}\nDP  - {one.Year} Jun\nJT  - {one.Journal}\nVI  - {one.Volume}\nPG  - {one.First}-{one.Last}\nAB  - {one.Abstract}\nLID - {one.Doi} [doi]\n\n")),
        ("embase.ris", "Embase", Join([1, 2, 3, 7], (one, _) => $"TY  - JOUR\nTI  - {one.Title}\nAU  - {one.Family}, {one.Given}\nPY  - {one.Year}\nJO  - {one.Journal}\nVL  - {one.Volume}\nSP  - {one.First}\nEP  - {one.Last}\nDO  - {one.Doi}\nAB  - {one.Abstract}\nER  - \n")),
        ("cinahl.xml", "CINAHL", $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><xml><records>{Join([4, 5, 10], (one, n) => $"<record><rec-number>{n}</rec-number><ref-type name=\"Journal Article\">17</ref-type><contributors><authors><author>{one.Family}, {one.Given}</author></authors></contributors><titles><title>{one.Title}</title><secondary-title>{one.Journal}</secondary-title></titles><pages>{one.First}-{one.Last}</pages><volume>{one.Volume}</volume><dates><year>{one.Year}</year></dates><abstract>{one.Abstract}</abstract><electronic-resource-num>{one.Doi}</electronic-resource-num></record>\n")}</records></xml>"),
        ("psycinfo.txt", "PsycINFO", Join([3, 10, 11], (one, n) => $"RT Journal Article\nSR Electronic(1)\nID {n}\nA1 {one.Family},{one.Given}\nT1 {one.Title}\nJF {one.Journal}\nYR {one.Year}\nVO {one.Volume}\nSP {one.First}\nOP {one.Last}\nAB {one.Abstract}\nDO {one.Doi}\n\n")),
        ("web-of-science.txt", "Web of Science", $"FN Clarivate Analytics Web of Science\nVR 1.0\n{Join([2, 6, 9, 11], (one, _) => $"PT J\nAU {one.Family}, {one.Initial}\nTI {one.Title}\nSO {one.Journal.ToUpperInvariant()}\nPY {one.Year}\nVL {one.Volume}\nBP {one.First}\nEP {one.Last}\nAB {one.Abstract}\nDI {one.Doi}\nER\n\n")}EF\n"),
        ("scopus.csv", "Scopus", "Authors,Title,Year,Source title,Volume,Page start,Page end,DOI,Abstract\n" + Join([1, 12], (one, _) => $"\"{one.Family}, {one.Initial}.\",\"{one.Title}\",{one.Year},{one.Journal},{one.Volume},{one.First},{one.Last},{one.Doi},\"{one.Abstract}\"\n")
            // Without a DOI, and the journal by another name: nobody can be sure but a person.
            + $"\"{All[3].Family}, {All[3].Initial}.\",\"{All[3].Title}\",{All[3].Year},Rehabilitation of the Back,,,,,\"{All[3].Abstract}\"\n"),
        ("cochrane.bib", "Cochrane Library", Join([5, 10], (one, n) => $"@article{{key{n},\n  author = {{{one.Family}, {one.Given}}},\n  title = {{{one.Title}}},\n  journal = {{{one.Journal}}},\n  year = {{{one.Year}}},\n  volume = {{{one.Volume}}},\n  pages = {{{one.First}--{one.Last}}},\n  doi = {{{one.Doi}}}\n}}\n\n")),
        ("eric.csv", "ERIC", "reference id;title;authors;year;journal;volume;pages;doi\n" + Join([12, 9], (one, n) => $"{n};{one.Title};{one.Family}, {one.Given};{one.Year};{one.Journal};{one.Volume};{one.First}-{one.Last};{one.Doi}\n")),
    ];

    private static string Join(int[] numbers, Func<Work, int, FormattableString> write) => string.Concat(numbers.Select((number, at) => write(All[number - 1], at + 1).ToString(CultureInfo.InvariantCulture)));
}
