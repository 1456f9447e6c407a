using System.Net;
using System.Text;
using Backstay.Evidence.Records;
using Backstay.Tests.App;
using Backstay.Tests.Evidence.Deduplication;
using Backstay.Tests.Evidence.Reviews;

namespace Backstay.Tests.Evidence.Records;

public sealed class RecordPagesTests(TestApp app)
{
    [Fact]
    public async Task Records_are_listed_by_fifty_and_found_by_words_of_title_or_author()
    {
        using var team = await ReviewTeams.BegunAsync(app, members: 1);
        await team.BringAsync([.. Enumerable.Range(1, 118).Select(place => new Citation { Title = $"Work {place}" }), new Citation { Title = "ÖFFENTLICHE Rücken \"heute\" 100%", Authors = [new("Müller", "Änne")], Abstract = "Hidden words" }, new Citation()]);
        await team.Lead.OpenAsync($"{team.Path}/records");
        (Rows(), team.Lead.Text).ShouldSatisfyAllConditions(seen => seen.Item1.ShouldBe(50), seen => seen.Text.ShouldContain("120 records"), seen => seen.Text.ShouldContain("Page 1 of 3"));
        await team.Lead.OpenAsync($"{team.Path}/records?page=3");
        Rows().ShouldBe(20);
        team.Lead.Text.ShouldContain("(no title)");
        foreach (var (words, count) in new[] { ("öffentliche", 1), ("rücken müller", 1), ("änne", 1), ("work", 118), ("WORK 118", 1), ("\"heute\"", 1), ("100%", 1), ("hidden", 0), ("' OR 1=1", 0), ("%", 1) })
        {
            await team.Lead.OpenAsync($"{team.Path}/records?q={Uri.EscapeDataString(words)}");
            team.Lead.Text.ShouldContain(count == 1 ? "1 record" : $"{count} records", customMessage: words);
            Rows().ShouldBe(Math.Min(50, count), words);
        }
        foreach (var page in new[] { "0", "-3", "99", "x" }) (await team.Lead.OpenAsync($"{team.Path}/records?page={page}&which=nonsense")).Status.ShouldBe(HttpStatusCode.OK);

        int Rows() => team.Lead.Page.QuerySelectorAll("main ul.rows li").Length;
    }

    [Fact]
    public async Task One_record_is_shown_whole_with_where_it_is_from()
    {
        using var team = await ReviewTeams.BegunAsync(app, members: 1);
        await team.BringAsync(Made.Work with { Doi = "10.1000/x", Keywords = ["backs", "work"], Abstract = "<b>Bold</b> claims", Extra = [new("ZQ", "An unknown tag")] });
        await team.Lead.OpenAsync($"{team.Path}/records/1");
        foreach (var word in new[] { Made.Work.Title!, "PubMed", "walks.ris", "Ackermann, P. R.; Ibsen, L.; Okonkwo, C.", "10.1000/x", "backs; work", "<b>Bold</b> claims", "ZQ", "An unknown tag" }) team.Lead.Text.ShouldContain(word);
        foreach (var number in new[] { "0", "2", "-1" }) (await team.Lead.OpenAsync($"{team.Path}/records/{number}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Records_are_exported_without_loss_in_each_format_and_by_choice()
    {
        using var team = await ReviewTeams.BegunAsync(app, members: 1, fields: [("reviewers-title", "1"), ("reviewers-abstract", "1"), ("reviewers-full-text", "1")]);
        await team.BringAsync(Enumerable.Range(1, 1203).Select(place => Made.Work with { Title = $"Größe {place}", Extra = [new("ZQ", "kept")] }).ToArray());
        foreach (var kind in new[] { "ris", "csv", "xml", "bib" })
        {
            await team.Lead.OpenAsync($"{team.Path}/records.{kind}?which=unique");
            team.Lead.Status.ShouldBe(HttpStatusCode.OK, kind);
            var bytes = await team.Lead.Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            using var back = await ReviewTeams.BegunAsync(app, members: 1);
            await back.Lead.BringAsync(back, $"back.{kind}", bytes);
            back.Lead.Text.ShouldContain("1,203", customMessage: kind);
            await back.Lead.OpenAsync($"{back.Path}/records/1203");
            foreach (var word in new[] { "Größe 1203", "Okonkwo, C.", "1008-1016", "kept" }) back.Lead.Text.ShouldContain(word, customMessage: kind);
        }
        (await team.Lead.OpenAsync($"{team.Path}/records.ris?which=included")).Response.Content.Headers.ContentDisposition!.FileName.ShouldBe("records-included.ris");
        foreach (var wrong in new[] { "records.exe", "records.ris?which=nonsense" }) (await team.Lead.OpenAsync($"{team.Path}/{wrong}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
