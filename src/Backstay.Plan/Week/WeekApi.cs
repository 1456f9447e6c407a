using Backstay.Content;
using Backstay.Kernel.Data;
using Backstay.Kernel.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Plan.Week;

/// <summary>The one-tap buttons of the week. Pressing twice does what pressing once does.</summary>
internal static class WeekApi
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/week/agree", AgreeAsync).RequireAuthorization();
        app.MapPost("/week/look-back-day", LookBackOnAsync).RequireAuthorization();
    }

    // What was shown is what is agreed; a page left open over midnight names a day that is gone, and is shown anew.
    private static async Task<IResult> AgreeAsync(IFormCollection fields, Agreement agreement, Catalogue catalogue, CurrentPerson me, CancellationToken ct)
    {
        if (WeekForm.Read(fields, me.Today, id => catalogue.Find(id)?.Kind == ItemKind.Exercise) is { } form) await agreement.SetAsync(me.Id, form.Choices, ct);
        return Results.Redirect("/week");
    }

    private static async Task<IResult> LookBackOnAsync([FromForm] DayOfWeek day, AppDb db, CurrentPerson me, CancellationToken ct)
    {
        if (!Enum.IsDefined(day)) return Results.Redirect("/week");
        var rhythm = await db.Rhythms.FirstOrDefaultAsync(one => one.PersonId == me.Id, ct);
        if (rhythm is null) db.Rhythms.Add(rhythm = new Rhythm { PersonId = me.Id });
        rhythm.LookBackOn = day;
        await db.SaveChangesAsync(ct);
        return Results.Redirect("/week");
    }
}
