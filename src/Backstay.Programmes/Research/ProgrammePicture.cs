using System.Globalization;
using Backstay.Programmes.Calendar;
using Backstay.Programmes.Files;

namespace Backstay.Programmes.Research;

/// <summary>One line of the picture: in which weeks something is there.</summary>
/// <param name="Says">What it is in a word or two; empty where the name says it all.</param>
/// <param name="Tone">The class that gives its colour.</param>
internal sealed record PictureRow(string Name, string Says, IReadOnlySet<int> Weeks, string Tone)
{
    /// <param name="inWeek">"In week {0}", with a number or numbers.</param>
    public string Spoken(string inWeek) => $"{Name}: {string.Format(CultureInfo.CurrentCulture, inWeek, string.Join(", ", Weeks.Order()))}";
}

/// <summary>A programme as weeks across: what is open, what is asked, how suggestions are chosen.</summary>
/// <param name="Later">What comes after the last week of the picture, in words.</param>
internal sealed record ProgrammePicture(int Weeks, IReadOnlyList<PictureRow> Rows, IReadOnlyList<string> Later, IReadOnlyList<Happening> Calendar)
{
    private const int WeeksOfEndless = 4, MostWeeks = 16;

    /// <param name="titleOf">The title of a module by its id; null for what is none.</param>
    public static ProgrammePicture Of(Programme programme, DateOnly begin, Func<string, string?> titleOf)
    {
        var weeks = Math.Min(MostWeeks, programme.Length?.Weeks ?? WeeksOfEndless);
        var course = new Course(begin, []);
        var calendar = ProgrammeCalendar.Of(programme, course, begin, begin.AddDays(7 * weeks - 1));
        HashSet<int> all = [.. Enumerable.Range(1, weeks)];
        int WeekOf(Happening one) => (one.Day.DayNumber - begin.DayNumber) / 7 + 1;
        var asked = calendar.Where(one => one.Kind == HappeningKind.Asks).GroupBy(one => one.What!);
        return new(weeks,
        [
            .. programme.Opens.Select(set => new PictureRow(HappeningWords.Of(set), Words.RowOpen, all, "done-word")),
            .. programme.Modules.Select(module => new PictureRow(titleOf(module.Module) ?? module.Module, Words.RowModule,
                programme.Pace == Pace.Locked ? [.. all.Where(week => week >= module.Week)] : programme.Pace == Pace.Free ? all : (HashSet<int>)[module.Week], "done-word")),
            .. asked.Select(group => new PictureRow(group.Key, group.Any(one => one.TellsClinician) ? Words.RowAskedTold : Words.RowAsked, group.Select(WeekOf).ToHashSet(), "")),
            .. programme.Phases.GroupBy(phase => phase.Suggestions).Where(group => group.Key != Suggestions.None).Select(group => new PictureRow(
                group.Key == Suggestions.Generic ? Words.RowGeneric : Words.RowPersonal, "", group.SelectMany(phase => Enumerable.Range(phase.FirstWeek, phase.LastWeek - phase.FirstWeek + 1)).ToHashSet(), "field-error")),
            .. programme.ChatHour is { } hour ? [new PictureRow(Words.RowChat, hour.ToString(), all, "")] : Array.Empty<PictureRow>(),
        ],
        [.. programme.FollowUps.Select(period => string.Format(CultureInfo.CurrentCulture, Words.LaterFollowUp, period)), .. programme.OpenFor is { } open ? [string.Format(CultureInfo.CurrentCulture, Words.LaterCloses, open)] : Array.Empty<string>()],
        calendar);
    }
}
