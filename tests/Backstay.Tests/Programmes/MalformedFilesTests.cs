using Backstay.Content.Files;
using Backstay.Programmes.Files;

namespace Backstay.Tests.Programmes;

[Trait("Runs", "once")]
public sealed class MalformedFilesTests
{
    private const string Head = "id: trial\nversion: 1\n";

    public static TheoryData<string, int, string> Files => new()
    {
        { "", 1, "no list of keys" },
        { "- a list", 1, "no list of keys" },
        { "id: trial\nversion: 1\n---\nid: other\nversion: 1\n", 1, "more than one" },
        { "id: trial\nversion: [1", 2, "flow sequence" },
        { "id: trial\nid: other\nversion: 1", 2, "uplicate key" },
        { "version: 1", 1, "no `id`" },
        { "id: trial", 1, "no `version`" },
        { "id: Trial One\nversion: 1", 1, "Trial One" },
        { "id: trial\nversion: one", 2, "`one` for `version`" },
        { "id: trial\nversion: 0", 2, "`0` for `version`" },
        { Head + "blinded: no way", 3, "`no way` for `blinded`" },
        { Head + "modulez:\n  - { module: pain, week: 1 }", 4, "the key `modulez`" },
        { Head + "open: everybody", 3, "`everybody` for `open`" },
        { Head + "pace: fast", 3, "`fast` for `pace`" },
        { Head + "pace: locked", 3, "locks modules and has none" },
        { Head + "length: five weeks", 3, "`five weeks` for `length`" },
        { Head + "length: 5 fortnights", 3, "`5 fortnights` for `length`" },
        { Head + "length: 8 weeks\nopenFor: 5 weeks", 4, "closes before it ends" },
        { Head + "opens: library", 3, "no list for `opens`" },
        { Head + "opens: [library, cinema]", 3, "`cinema` for `opens`" },
        { Head + "entry:\n  - { age: grown-up, otherwise: young }", 4, "`age: grown-up`" },
        { Head + "entry:\n  - { age: 65 to 18, otherwise: young }", 4, "`age: 65 to 18`" },
        { Head + "entry:\n  - { age: 18 or more }", 4, "which words" },
        { Head + "entry:\n  - { otherwise: young }", 4, "sets no condition" },
        { Head + "entry:\n  - { answer: start.pain, otherwise: mild }", 4, "what `start.pain` has to be" },
        { Head + "entry:\n  - { answer: pain, atLeast: 3, otherwise: mild }", 4, "`pain` for `answer`" },
        { Head + "entry:\n  - { answer: start.pain, atLeast: 7, atMost: 3, otherwise: mild }", 4, "limits between which nothing is" },
        { Head + "entry:\n  - { dangerSigns: some, otherwise: seen }", 4, "`some` for `dangerSigns`" },
        { Head + "length: 2 weeks\nmodules:\n  - { module: pain, week: 3 }", 5, "after its last week" },
        { Head + "modules:\n  - { module: pain }", 4, "which module comes in which week" },
        { Head + "modules:\n  - { module: pain, week: 1 }\n  - { module: pain, week: 2 }", 4, "a module twice" },
        { Head + "opens: [courses]\nmodules:\n  - { module: pain, week: 1 }", 5, "the whole course and single modules" },
        { Head + "asks:\n  - { questionnaire: start }", 4, "which questionnaire is asked when" },
        { Head + "asks:\n  - { questionnaire: start, when: often }", 4, "`when: often`" },
        { Head + "asks:\n  - { questionnaire: daily, when: \"daily 25:00\" }", 4, "`when: daily 25:00`" },
        { Head + "asks:\n  - { questionnaire: start, when: end }", 4, "at its end and has none" },
        { Head + "asks:\n  - { questionnaire: start, when: day 0, tellsClinician: true }", 4, "tells a clinician who sees nothing" },
        { Head + "asks:\n  - { questionnaire: start, when: day 0 }\n  - { questionnaire: start, when: day 0 }", 4, "the same twice" },
        { Head + "followUps: [4 months]", 3, "follow-ups without a questionnaire" },
        { Head + "followUps: [26 weeks, 6 weeks]\nasks:\n  - { questionnaire: start, when: follow-up }", 3, "out of order" },
        { Head + "length: 5 weeks\nphases:\n  - { weeks: 1, suggestions: none }\n  - { weeks: 3 to 5, suggestions: generic }", 5, "a gap" },
        { Head + "length: 5 weeks\nphases:\n  - { weeks: 1 to 4, suggestions: none }", 5, "do not end with it" },
        { Head + "length: 5 weeks\nphases:\n  - { weeks: 5 to 1, suggestions: none }", 5, "`weeks: 5 to 1`" },
        { Head + "phases:\n  - { weeks: 1, suggestions: none }", 4, "phases and no end" },
        { Head + "blinded: true", 3, "hides phases that do not differ" },
        { Head + "chatHour: Thursday 19:00", 3, "a chat hour and no chat" },
        { Head + "community: [chat]\nchatHour: Thorsday 19:00", 4, "`Thorsday 19:00`" },
        { Head + "clinician: { reads: [diary] }", 3, "the key `reads`" },
        { Head + "supervisor: { sees: [bank-account] }", 3, "`bank-account` for `sees`" },
        { Head + "today: { atMost: 9 }", 3, "`9` for `atMost`" },
        { Head + "today: { atMost: 1, underTwoMinutes: 2 }", 3, "more short things than a day holds" },
        { Head + "reminders: { at: [\"09:00\"], atMostADay: 2 }", 3, "more often than it has times" },
        { Head + "dangerSigns: { atStart: false }", 3, "the key `dangerSigns`" },
        { Head + "prevention: { from: 10 minutes 3 times a week, within: 6 months }", 3, "no `to`" },
        { Head + "prevention: { from: 30 minutes 5 times a week, to: 10 minutes 3 times a week, within: 6 months }", 3, "walking that shrinks" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_that_is_wrong_is_told_by_its_line_with_a_remedy_and_starts_nothing(string text, int line, string what)
    {
        var findings = new List<ContentFinding>();
        new ProgrammeReader("trial.yaml", findings).Read(text).ShouldBeNull();
        findings.ShouldContain(finding => finding.Line == line && finding.What.Contains(what, StringComparison.Ordinal), string.Join(Environment.NewLine, findings));
        findings.ShouldAllBe(finding => finding.File == "trial.yaml" && finding.Remedy.Length > 5 && finding.Remedy.EndsWith('.'));
        findings.Select(finding => finding.Line).Distinct().Count().ShouldBe(1, $"one mistake is told once:{Environment.NewLine}{string.Join(Environment.NewLine, findings)}");
    }
}
