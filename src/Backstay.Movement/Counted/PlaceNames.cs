using System.Globalization;
using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.Kernel.People;
using Backstay.Movement.OwnIdeas;
using Backstay.Movement.Places;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Movement.Counted;

/// <summary>The names that people give to their places.</summary>
internal sealed class PlaceNames(AppDb db, TimeProvider clock)
{
    private const double Same = 150;

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/movement/places", SendAsync).RequireAuthorization();

    /// <summary>An empty name takes it away.</summary>
    public async Task NameAsync(PersonId person, Spot spot, string name, CancellationToken ct)
    {
        var own = (await db.NamedPlaces.Where(one => one.PersonId == person).ToListAsync(ct)).Where(one => one.Spot.MetresTo(spot) <= Same).ToList();
        if (name.Length == 0) db.NamedPlaces.RemoveRange(own);
        else if (own.Count > 0) own[0].Name = name;
        else db.NamedPlaces.Add(new NamedPlace { Id = clock.NewId<NamedPlaceId>(), PersonId = person, Name = name, Latitude = spot.Latitude, Longitude = spot.Longitude });
        await db.SaveChangesAsync(ct);
    }

    private static async Task<IResult> SendAsync([FromForm] string? name, [FromForm] string latitude, [FromForm] string longitude, PlaceNames names, OwnIdeaBook ideas, DearIdeas dear, CurrentPerson me,
        CancellationToken ct)
    {
        if (!Degrees(latitude, 90, out var north) || !Degrees(longitude, 180, out var east)) return Results.NotFound();
        var (called, walks) = (name?.Trim() ?? "", await ideas.WalkKeysAsync(me.Id, me.Now, me.Zone, ct));
        await names.NameAsync(me.Id, new(north, east), called.Length > NamedPlace.LongestName ? called[..NamedPlace.LongestName] : called, ct);
        await dear.RenameAsync(me.Id, walks, await ideas.WalkKeysAsync(me.Id, me.Now, me.Zone, ct), ct);
        return Results.Redirect("/movement/walks");
    }

    private static bool Degrees(string text, double most, out double degrees) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out degrees) && Math.Abs(degrees) <= most;
}
