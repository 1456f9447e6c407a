using Backstay.CheckIns.DangerSigns;
using Backstay.Content;
using Backstay.Content.Messages;
using Backstay.Plan.Tailoring;

namespace Backstay.Plan.Messages;

/// <summary>Which message a person gets. Pure: the same situation and the same past give the same message. Each is used once before any comes again.</summary>
internal static class DayMessage
{
    private const int ABreak = 2;

    /// <param name="used">Ids of the messages of earlier days, oldest first.</param>
    /// <returns>Null while a danger sign stands, and when nothing fits.</returns>
    public static Message? Of(Situation s, IEnumerable<Message> all, IReadOnlyList<string> used)
    {
        if (s.Danger >= Tier.NextDay) return null;
        var fitting = all.Where(message => Fits(message, s)).ToList();
        return Purposes(s).Select(purpose => Next(fitting.Where(message => message.Purpose == purpose), s, used)).FirstOrDefault(message => message is not null);
    }

    /// <param name="used">Ids of praise that was given, oldest first, and of what is meant for other things of the day.</param>
    /// <returns>What to say once the item is done; null when nothing fits.</returns>
    public static Message? Praise(ContentItem item, Situation s, IEnumerable<Message> all, IReadOnlyList<string> used)
    {
        var about = AboutOf(item);
        return Next(all.Where(message => message.Purpose == MessagePurpose.Praise && (message.About == Praised.Any || about.Contains(message.About)) && Fits(message, s)), s, used);
    }

    private static IEnumerable<MessagePurpose> Purposes(Situation s)
    {
        if (s.InFlareUp) return [MessagePurpose.FlareUp];
        if (s.DayOfWayBack is not null) return [MessagePurpose.AfterFlareUp];
        if (s.DaysAway >= ABreak) return [MessagePurpose.Return];
        if (s.Today.DayOfWeek == s.LookBackOn && s.Today >= s.BeganOn.AddDays(3)) return [MessagePurpose.LookBack];
        MessagePurpose[] rota = s.Stage == Stage.New
            ? [MessagePurpose.Start, MessagePurpose.Plan, MessagePurpose.Start, MessagePurpose.Do, MessagePurpose.Insight]
            : [MessagePurpose.Do, MessagePurpose.Insight, MessagePurpose.Plan, MessagePurpose.Do, MessagePurpose.Sleep, MessagePurpose.Insight, MessagePurpose.Work];
        return [rota[(s.Today.DayNumber - s.BeganOn.DayNumber) % rota.Length], MessagePurpose.Insight, MessagePurpose.Plan];
    }

    private static bool Fits(Message message, Situation s) =>
        message.ReviewDue > s.Today
        && Rules.Hold(message.AppliesTo, s)
        && !message.AvoidWhen.Any(s.Profile.Cautions.Contains)
        && (message.AfterDays is not { } days || (s.DaysAway >= days.Least && s.DaysAway <= days.Most));

    // In a flare-up the order of the file counts, since it begins with the signs to look out for.
    private static Message? Next(IEnumerable<Message> fitting, Situation s, IReadOnlyList<string> used) => fitting
        .OrderBy(message => LastUse(used, message.Id))
        .ThenBy(message => message.Purpose == MessagePurpose.FlareUp ? 0 : Variety.Chance(s.Seed, 0, message.Id))
        .FirstOrDefault();

    private static int LastUse(IReadOnlyList<string> used, string id)
    {
        for (var place = used.Count - 1; place >= 0; place--)
            if (used[place] == id) return place;
        return -1;
    }

    private static Praised[] AboutOf(ContentItem item) =>
        item.Kind == ItemKind.Article ? [Praised.Article]
        : item.Kind != ItemKind.Exercise ? []
        : item.Purpose.Contains("breathing") ? [Praised.Breathing]
        : item.Purpose.Contains("awareness") ? []
        : item.Position == Position.Walking ? [Praised.Walking]
        : [Praised.Exercise];
}
