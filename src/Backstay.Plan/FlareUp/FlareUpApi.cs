using Backstay.Kernel.Data;
using Backstay.Kernel.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Plan.FlareUp;

internal static class FlareUpApi
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/bad-day/goes-on", GoesOnAsync).RequireAuthorization();

    // Taking the form has its antiforgery token checked.
    private static async Task<IResult> GoesOnAsync(IFormCollection _, AppDb db, CurrentPerson me, CancellationToken ct)
    {
        if (await db.Flares.FirstOrDefaultAsync(flare => flare.PersonId == me.Id && flare.To == null, ct) is { } open) open.GoesOn(me.Today);
        await db.SaveChangesAsync(ct);
        return Results.Redirect("/today");
    }
}
