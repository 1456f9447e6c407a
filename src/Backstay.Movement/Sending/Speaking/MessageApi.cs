using Backstay.Kernel.Data;
using Backstay.Kernel.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Movement.Sending.Speaking;

/// <summary>The buttons of a message, and those that bring silence. Pressing twice does what pressing once does.</summary>
internal static class MessageApi
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/movement/messages/{id:guid}", AnswerAsync).RequireAuthorization();
        app.MapPost("/movement/messages/silence", BeSilentAsync).RequireAuthorization();
    }

    private static async Task<IResult> AnswerAsync(Guid id, [FromForm] string answer, AppDb db, CurrentPerson me, CancellationToken ct)
    {
        if (!Enum.TryParse<MessageAnswer>(answer, out var told) || !Enum.IsDefined(told)) return Results.NotFound();
        if (await db.Moments.FirstOrDefaultAsync(one => one.Id == new SendingMomentId(id) && one.PersonId == me.Id && one.Title != null, ct) is not { } moment) return Results.NotFound();
        moment.Answer = told;
        await db.SaveChangesAsync(ct);
        return Results.Redirect("/today");
    }

    private static async Task<IResult> BeSilentAsync([FromForm] int days, AppDb db, CurrentPerson me, TimeProvider clock, CancellationToken ct)
    {
        if (days is not (0 or 1 or 7)) return Results.NotFound();
        if (await db.MovementWishes.FirstOrDefaultAsync(one => one.PersonId == me.Id, ct) is not { } wishes) return Results.NotFound();
        wishes.BeSilent(days == 0 ? null : clock.GetUtcNow().AddDays(days));
        await db.SaveChangesAsync(ct);
        return Results.Redirect("/movement/messages");
    }
}
