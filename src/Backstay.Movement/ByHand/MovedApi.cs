using Backstay.Kernel.Ids;
using Backstay.Kernel.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Backstay.Movement.ByHand;

/// <summary>The one-press buttons of what somebody moved. Pressing twice does what pressing once does.</summary>
internal static class MovedApi
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/movement/usual", UsualAsync).RequireAuthorization();
        app.MapPost("/movement/remove", RemoveAsync).RequireAuthorization();
    }

    private static async Task<IResult> UsualAsync([FromForm] Guid id, [FromForm] string what, [FromForm] string minutes, MovedBook book, CurrentPerson me, TimeProvider clock, CancellationToken ct)
    {
        var form = new MovedForm(id, what, minutes, DayParts.Of(TimeOnly.FromDateTime(me.Now.DateTime)).ToString(), MovedForm.OfToday);
        if (form.Faults().Count > 0) return Results.NotFound();
        await book.AddAsync(form.ToMoved(me.Id, me.Today, clock), ct);
        return Results.Redirect("/movement");
    }

    private static async Task<IResult> RemoveAsync([FromForm] Guid id, MovedBook book, CurrentPerson me, CancellationToken ct)
    {
        await book.RemoveAsync(me.Id, new(id), ct);
        return Results.Redirect("/movement");
    }
}
