using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Backstay.CheckIns.Questionnaires;
using Backstay.Content;
using Backstay.Content.Courses;
using Backstay.Content.Drawings;
using Backstay.Content.Figures;
using Backstay.Content.Files;
using Backstay.Content.Gym.Sessions;
using Backstay.Content.Messages;
using Backstay.Content.Review;
using Backstay.Design.Parts;
using Backstay.Plan.Advice;
using Backstay.Programmes.Files;

namespace Backstay.Tests.Content;

/// <summary>Everything that a person may read or hear, and where it stands.</summary>
internal static partial class Reading
{
    /// <summary>The class Words of each room that has one, of Design and of the host.</summary>
    public static IEnumerable<Type> RoomWords { get; } =
        [.. Rooms.WithPages.Append(typeof(Heading).Assembly).Append(typeof(BackstayApp).Assembly).Select(room => room.GetType($"{room.GetName().Name}.Words") ?? room.GetType("Backstay.Words")).OfType<Type>()];

    public static IReadOnlyList<LoadedItem> Items => ContentFiles.Read(ContentShelf.Folder).Items;

    public static IEnumerable<(string Where, string Text)> All => [.. OfRooms, .. OfContent, .. OfCourses, .. OfMessages, .. OfDrawings, .. OfFigures, .. OfSessions, .. OfProgrammes, .. OfAdvice, .. OfQuestionnaires];

    public static IEnumerable<(string Where, string Text)> OfContent =>
        Items.SelectMany(item => ItemTexts.Of(item).Select(part => ($"{item.Item.Id}, {part.Part}", part.Text)));

    public static IEnumerable<(string Where, string Text)> OfCourses => new CourseShelf().All.SelectMany(module =>
        module.Parts.SelectMany(part => new[] { part.Title, part.Markdown }).Concat([module.Title, module.Line, module.WritingTask]).Select(text => ($"module {module.Id}", text)));

    public static IEnumerable<(string Where, string Text)> OfMessages => new MessageShelf().All.Select(message => ($"message {message.Id}", message.Text));

    public static IEnumerable<(string Where, string Text)> OfDrawings =>
        new DrawingShelf().All.SelectMany(drawing => drawing.Words.Concat([drawing.Title, drawing.Description]).Select(text => ($"drawing {drawing.Id}", text)));

    public static IEnumerable<(string Where, string Text)> OfFigures
    {
        get
        {
            var shelf = new FigureShelf(ContentShelf.Folder);
            return shelf.Figures.SelectMany(figure => shelf.Stills(figure, "ana").Select(still => still.Caption).Append(shelf.Description(figure)).Select(text => ($"figure {figure}", text)));
        }
    }

    public static IEnumerable<(string Where, string Text)> OfSessions => SessionFiles.Read(ContentShelf.Folder, Items).Sessions.SelectMany(session =>
        new[] { session.Title, session.Line, session.ForWhom, session.Feel, session.Stop, Tag().Replace(session.About, "") }.Select(text => ($"session {session.Id}", text)));

    public static IEnumerable<(string Where, string Text)> OfProgrammes => ProgrammeFiles.ReadAll(ProgrammeFiles.Folder).Programmes.SelectMany(loaded =>
        loaded.Words.Refusals.Values.SelectMany(refusal => new[] { refusal.Why, refusal.Instead }).Concat([loaded.Words.Title, loaded.Words.Line]).Select(text => ($"programme {loaded.Programme.Id}", text)));

    public static IEnumerable<(string Where, string Text)> OfAdvice => RuleSetFiles.Read(ContentFolder.Path).Sets.SelectMany(set =>
        set.Rules.SelectMany(rule => new[] { rule.Title, rule.Text, rule.ForSupervisor ?? "", AdviceReason.Of(rule) }.Select(text => ($"advice {rule.Id}", text))).Append(($"advice {set.Id}", set.Title)));

    public static IEnumerable<(string Where, string Text)> OfRooms => RoomWords.SelectMany(words =>
        ((ResourceManager)words.GetProperty("ResourceManager")!.GetValue(null)!).GetResourceSet(CultureInfo.InvariantCulture, true, true)!.Cast<DictionaryEntry>()
            .Select(entry => ($"{words.Assembly.GetName().Name} {entry.Key}", Hole().Replace((string)entry.Value!, "7"))));

    public static IEnumerable<(string Where, string Text)> OfQuestionnaires => QuestionnaireShelf.Ids.SelectMany(id =>
    {
        var file = new QuestionnaireShelf().Find(id)!;
        return file.All.SelectMany(item => item.Choices.Select(choice => choice.Text).Concat(item.Units.Select(unit => unit.Display ?? ""))
                .Concat([item.Text, item.Short, item.Ends.Least, item.Ends.Most, item.Hint ?? ""]))
            .Prepend(file.Title).Select(text => ($"questionnaire {id}", text));
    });

    // "{0}" or "{1:d MMMM}": what stands there is a number, a name or a day.
    [GeneratedRegex(@"\{\d+(:[^}]*)?\}")]
    private static partial Regex Hole();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}
