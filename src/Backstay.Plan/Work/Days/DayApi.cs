using Backstay.Kernel.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Backstay.Plan.Work.Days;

/// <summary>The one-tap buttons of a block: earlier, later, shorter, longer, away.</summary>
internal static class DayApi
{
    private const int Step = 15;

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/work/day/change", ChangeAsync).RequireAuthorization();

    private static async Task<IResult> ChangeAsync([FromForm] Guid id, [FromForm(Name = "do")] string act, DayBook book, CurrentPerson me, CancellationToken ct)
    {
        if (await book.FindAsync(me.Id, id, ct) is not { } mine) return Results.NotFound();
        var block = mine.Block;
        switch (act)
        {
            case "earlier":
                mine.Set(block with { At = block.At.AddMinutes(-Step) });
                break;
            case "later":
                mine.Set(block with { At = block.At.AddMinutes(Step) });
                break;
            case "shorter":
                mine.Set(block with { Minutes = block.Minutes - (block.Minutes > Step ? Step : DayBlock.Shortest) });
                break;
            case "longer":
                mine.Set(block with { Minutes = block.Minutes + Step });
                break;
            case "remove":
                await book.RemoveAsync(mine, ct);
                break;
            default:
                return Results.NotFound();
        }
        await book.SaveAsync(ct);
        return Results.Redirect(act == "remove" ? $"/work/day?on={mine.On}" : $"/work/day/blocks/{id}");
    }
}
