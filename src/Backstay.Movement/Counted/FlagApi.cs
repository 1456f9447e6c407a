using System.Globalization;
using Backstay.Kernel.People;
using Backstay.Movement.Import;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Backstay.Movement.Counted;

/// <summary>Makes flagged positions of a day count, or leaves them out again. Pressing twice does what pressing once does.</summary>
internal static class FlagApi
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/movement/flags", SetAsync).RequireAuthorization();

    private static async Task<IResult> SetAsync([FromForm] string? day, [FromForm] string? flag, [FromForm(Name = "do")] string? act, FlagBook flags, CurrentPerson me, CancellationToken ct) =>
        DateOnly.TryParseExact(day, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && Enum.TryParse<FixFlag>(flag, out var kind) && act is ("count" or "leave")
            && await flags.SetAsync(me.Id, date, kind, act == "count", me.Zone, ct) ? Results.Redirect($"/movement/days/{date:O}") : Results.NotFound();
}
