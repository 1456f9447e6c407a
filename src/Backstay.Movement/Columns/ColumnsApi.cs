using Backstay.Kernel.People;
using Backstay.Movement.Brought;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Backstay.Movement.Columns;

/// <summary>Forgets what somebody said of the columns of tables like one of theirs. What was read by it stays.</summary>
internal static class ColumnsApi
{
    public static string PathOf(BroughtFileId id) => $"{BringApi.PathOf(id)}/columns";

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/movement/bring/{id:guid}/columns/forget", ForgetAsync).RequireAuthorization();

    private static async Task<IResult> ForgetAsync(Guid id, IFormCollection form, BroughtFiles files, ColumnBook book, CurrentPerson me, CancellationToken ct)
    {
        if (await files.FindAsync(me.Id, id, ct) is not { TableKey: { } key } file) return Results.NotFound();
        await book.ForgetAsync(me.Id, key, ct);
        return Results.Redirect(PathOf(file.Id));
    }
}
