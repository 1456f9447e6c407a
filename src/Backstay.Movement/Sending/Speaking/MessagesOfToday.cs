using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.Kernel.People;
using Backstay.Movement.Sending.Deciding;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Movement.Sending.Speaking;

/// <summary>What was said to somebody and still holds, for other rooms.</summary>
public sealed class MessagesOfToday
{
    /// <summary>What was to be done then is over.</summary>
    private const int HoursToDo = 2;

    private readonly AppDb db;

    internal MessagesOfToday(AppDb db) => this.db = db;

    /// <returns>Null where nothing is to be shown.</returns>
    public async Task<ShownMessage?> NewestAsync(CurrentPerson me, CancellationToken ct)
    {
        var (yesterday, since) = (me.Today.AddDays(-1), me.Now.AddHours(-HoursToDo));
        var newest = await db.Moments.AsNoTracking().Where(one => one.PersonId == me.Id && one.Day >= yesterday && one.Title != null && one.Answer != MessageAnswer.NotNow).OrderByDescending(one => one.At).FirstOrDefaultAsync(ct);
        return newest is null || newest.Time == SendingTime.Doing && newest.At < since ? null : new(newest);
    }
}

/// <summary>A message, for <see cref="MessageCard"/> to show.</summary>
public sealed class ShownMessage
{
    internal ShownMessage(SendingMoment moment) => Moment = moment;

    internal SendingMoment Moment { get; }

    /// <summary>It speaks of the weather, whose source has to be named.</summary>
    internal bool TellsWeather => SendingDecision.Read(Moment.Decision).Now.Temperature is not null;
}
