using Backstay.Kernel.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Backstay.Movement.Brought;

/// <summary>Stops the reading of one's file, or takes back what came in with it. Pressing twice does what pressing once does.</summary>
internal static class BringApi
{
    public static string PathOf(BroughtFileId id) => $"/movement/bring/{id.Value}";

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/movement/bring/{id:guid}/back", BackAsync).RequireAuthorization();

    private static async Task<IResult> BackAsync(Guid id, IFormCollection form, BroughtFiles files, CurrentPerson me, CancellationToken ct) =>
        await files.TakeBackAsync(me.Id, id, ct) ? Results.Redirect(PathOf(new(id))) : Results.NotFound();
}
