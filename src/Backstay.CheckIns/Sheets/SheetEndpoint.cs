using Backstay.Kernel.Ids;
using Backstay.CheckIns.Questionnaires;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Backstay.CheckIns.Sheets;

/// <summary>Leads to an empty copy of a sheet. Nothing is stored until its first page is sent.</summary>
internal static class SheetEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/sheets/{sheet}/new", New).RequireAuthorization();

    private static IResult New(string sheet, SheetShelf shelf, TimeProvider clock) => shelf.IsSheet(sheet)
        ? Results.Redirect($"{SheetShelf.PathOf(sheet, clock.NewId<ResponseId>().Value)}/fill") : Results.NotFound();
}
