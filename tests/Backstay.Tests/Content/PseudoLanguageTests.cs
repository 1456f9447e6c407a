using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Backstay.CheckIns;
using Backstay.Content;
using Backstay.Content.Files;
using Backstay.Content.Gym.Sessions;
using Backstay.People.Accounts;
using Backstay.Tests.App;
using Backstay.Tests.CheckIns;
using Backstay.Tests.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Backstay.Tests.Content;

/// <summary>Every word that a person sees can be translated: it comes from a resource or a content file, never from the code.</summary>
public sealed partial class PseudoLanguageTests(TestApp app)
{
    // The product, a browser as it was named at sign-in, and countries, which the platform translates.
    private static readonly string[] Names =
        ["Backstay", DeviceName.From(null), .. new CheckInsOptions().EmergencyNumbers.Keys.Select(country => new RegionInfo(country).DisplayName)];

    private static readonly string[] Spoken = ["aria-label", "placeholder", "title", "alt"];

    /// <summary>Texts of content files, longest first, so that a title within a sentence does not hide the sentence.</summary>
    private static readonly Lazy<IReadOnlyList<string>> FromFiles = new(() =>
    [
        .. Reading.OfQuestionnaires.Select(text => text.Text)
            .Concat(Reading.Items.SelectMany(item => item.Yaml.Sources).Concat(CourseFiles.Read(ContentShelf.Folder).Modules.SelectMany(module => module.Yaml.Sources))
                .Concat(SessionFiles.Read(ContentShelf.Folder, Reading.Items).Sessions.SelectMany(session => session.Sources)).SelectMany(source => new[] { source.Title, source.Publisher ?? "" }))
            .Concat(Reading.OfContent.Concat(Reading.OfCourses).Concat(Reading.OfSessions).Concat(Reading.OfMessages).Concat(Reading.OfDrawings).Concat(Reading.OfFigures).SelectMany(text => text.Text.Split("\n\n"))).Concat(Names)
            .Where(text => text.Length > 1).Distinct().OrderByDescending(text => text.Length),
    ]);

    [Theory]
    [InlineData("/")]
    [InlineData("/emergency")]
    [InlineData("/help")]
    [InlineData("/offline")]
    [InlineData("/sign-in")]
    [InlineData("/learn")]
    [InlineData("/learn/search")]
    [InlineData("/learn/search?for=x")]
    [InlineData("/learn/search?topic=sleep")]
    [InlineData("/learn/new")]
    [InlineData("/learn/what-back-pain-is")]
    [InlineData("/learn/courses")]
    [InlineData("/learn/courses/pain")]
    [InlineData("/learn/courses/pain/known")]
    [InlineData("/learn/courses/pain/try")]
    [InlineData("/learn/courses/pain/all")]
    [InlineData("/sheets/pacing-log")]
    [InlineData("/sheets/pacing-log/blank")]
    [InlineData("/listen")]
    [InlineData("/listen/the-watchful-back")]
    [InlineData("/listen/a-kind-pause")]
    [InlineData("/move")]
    [InlineData("/move/bridge")]
    [InlineData("/move/sessions/stiff-morning-10")]
    [InlineData("/no-such-page")]
    public async Task A_page_for_everybody_holds_no_word_written_into_code(string path)
    {
        using var visitor = new Visitor(await PseudoAppAsync(), app.Clock);
        await visitor.OpenAsync(path);
        visitor.Url.PathAndQuery.ShouldBe(path);
        Untranslatable(visitor).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("pain")]
    [InlineData("siatica")]
    [InlineData("numb")]
    [InlineData("zzz")]
    [InlineData("I want to die")]
    public async Task Nor_does_what_a_search_finds(string query)
    {
        using var visitor = new Visitor(await PseudoAppAsync(), app.Clock);
        await visitor.OpenAsync("/learn");
        await visitor.PressAsync(PseudoWords.Bracketed(Backstay.Content.Words.Search), ("q", query));
        visitor.Url.AbsolutePath.ShouldBe("/learn/search");
        // A marked word stands within a sentence of a content file.
        foreach (var mark in visitor.Page.QuerySelectorAll("mark")) mark.Replace(visitor.Page.CreateTextNode(mark.TextContent));
        visitor.Page.Body!.Normalize();
        Untranslatable(visitor).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_persons_pages_hold_no_word_written_into_code()
    {
        var pseudo = await PseudoAppAsync();
        using var guest = await Walk.StartedAsync(app);
        await KeepDiaryAsync(guest, days: 14);
        using var started = guest.On(pseudo, app.Clock);
        using var known = await Guests.SignedInAsync(app);
        using var member = known.On(pseudo, app.Clock);
        var left = new List<string>();
        foreach (var (visitor, pages) in new[] { (started, StartedPages), (member, MemberPages) })
        {
            foreach (var page in pages)
            {
                await visitor.OpenAsync(page);
                (visitor.Status, visitor.Url.AbsolutePath).ShouldBe((HttpStatusCode.OK, page));
                left.AddRange(Untranslatable(visitor).Select(text => $"{page}: {text}"));
            }
        }
        left.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nor_does_what_is_said_of_a_wrong_answer()
    {
        using var visitor = new Visitor(await PseudoAppAsync(), app.Clock);
        await visitor.OpenAsync("/sign-in");
        await visitor.PressAsync(PseudoWords.Bracketed("Send me a code"), ("Form.Address", "?"));
        visitor.Page.QuerySelector(".field-error, [role=alert]").ShouldNotBeNull();
        Untranslatable(visitor).ShouldBeEmpty();
        await visitor.OpenAsync("/");
        await visitor.PressAsync(PseudoWords.Bracketed("None of these"));
        await visitor.PressAsync(PseudoWords.Bracketed("Show my plan"), ("pain", null));
        visitor.Url.AbsolutePath.ShouldBe("/start");
        Untranslatable(visitor).ShouldBeEmpty();
    }

    private static async Task KeepDiaryAsync(Visitor person, int days)
    {
        for (var ago = 0; ago < days; ago++)
        {
            await person.OpenAsync($"/diary/{DateOnly.FromDateTime(TestApp.Begin.DateTime).AddDays(-ago):O}");
            await person.PressAsync(Backstay.CheckIns.Words.Save, ("pain", $"{ago % 7}"));
            person.Url.AbsolutePath.ShouldBe("/diary");
        }
    }

    private static string[] StartedPages =>
        ["/danger-signs", "/today", "/learn", "/learn/new", "/week", "/look-back", "/diary", "/diary/2026-03-01", "/diary/help", "/about-you", "/progress", "/bad-day", "/bad-day/check", "/bad-day/helped", "/me", "/me/keep", "/me/devices",
         "/learn/courses/pain/writing", "/writing", "/writing/help", "/sheets", "/goals", "/goals/new", "/goals/week", "/goals/calendar", "/me/sharing", "/me/sharing/new/clinician"];

    private static string[] MemberPages =>
        ["/me", "/me/comfort", "/me/consents", "/me/seen", "/me/data", "/me/devices", "/me/passkeys", "/me/two-step", "/me/address", "/me/erase", "/me/sign-out", "/care", "/care/link"];

    private static IEnumerable<string> Untranslatable(Visitor visitor)
    {
        var texts = visitor.Page.Body!.Descendants<IText>().Where(text => text.ParentElement!.Closest("script, style, .prose, code, svg.qr, q") is null).Select(text => text.Data);
        var labels = visitor.Page.All.SelectMany(element => Spoken.Select(element.GetAttribute)).OfType<string>();
        return texts.Concat(labels).Append(visitor.Page.Title!).Where(text => Word().IsMatch(WithoutKnown(text))).Select(text => Space().Replace(text.Trim(), " ")).Distinct();
    }

    private static string WithoutKnown(string text)
    {
        var outside = new StringBuilder();
        var depth = 0;
        foreach (var letter in text)
        {
            if (letter == PseudoWords.Begin) depth++;
            else if (letter == PseudoWords.End) depth--;
            else if (depth == 0) outside.Append(letter);
        }
        var left = outside.ToString();
        if (!Word().IsMatch(left)) return left;
        return FromFiles.Value.Aggregate(Space().Replace(left, " "), (rest, known) => rest.Replace(known, "", StringComparison.Ordinal));
    }

    private async Task<Uri> PseudoAppAsync()
    {
        PseudoWords.Teach();
        var copy = await app.StartAsync(app.Clock, builder => builder.Services.AddSingleton<IStartupFilter, SpeaksPseudo>());
        return new Uri(copy.Urls.First());
    }

    private sealed class SpeaksPseudo : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(inner => context =>
            {
                PseudoWords.Speak();
                return inner(context);
            });
            next(app);
        };
    }

    [GeneratedRegex(@"\p{L}{2}")]
    private static partial Regex Word();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
