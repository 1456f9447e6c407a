using System.Text;
using Backstay.Evidence.Reviews;
using Backstay.Kernel.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Backstay.Evidence.Screening.Agreeing;

/// <summary>The votes of a review as a table, to compute agreement elsewhere. A member gets those that they may see.</summary>
internal static class VotesApi
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/evidence/{id:guid}/votes.csv", VotesAsync).RequireAuthorization();

    private static async Task<IResult> VotesAsync(Guid id, CurrentPerson me, ReviewBook book, CancellationToken ct)
    {
        if (await book.FindAsync(me, id, ct) is not { } review) return Results.NotFound();
        var votes = await book.ReadAsync(review, state => UnseenVotes.Of(state, review.Member), ct);
        return Results.File(Encoding.UTF8.GetBytes(UnseenVotes.AsCsv(votes)), "text/csv", "votes.csv");
    }
}
