using Backstay.Movement;
using Backstay.Movement.Places;

namespace Backstay.Tests.Movement.Places;

[Trait("Runs", "once")]
public sealed class RegularPlaceTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private static readonly Spot Home = new(52.52, 13.40), Work = new(52.55, 13.40);

    [Fact]
    public void Home_and_work_are_guessed_from_the_hours()
    {
        var told = Enumerable.Range(0, 5).Select(n => new DateTimeOffset(2026, 3, 2 + n, 0, 0, 0, TimeSpan.FromHours(1))).SelectMany(day => new Section[]
        {
            new(day, day.AddHours(8), Motion.Still, .95, Home, Home, 0), new(day.AddHours(8), day.AddHours(8.5), Motion.Walk, .9, Home, Work, 2000),
            new(day.AddHours(8.5), day.AddHours(17), Motion.Still, .95, Work, Work, 0), new(day.AddHours(17), day.AddHours(17.5), Motion.Vehicle, .9, Work, Home, 2000),
            new(day.AddHours(17.5), day.AddHours(24), Motion.Still, .95, Home, Home, 0),
        });
        var places = RegularPlace.Of(told, Berlin);
        places.Select(place => place.Guess).ShouldBe([PlaceGuess.Home, PlaceGuess.Work]);
        places.ShouldAllBe(place => place.Confidence > .6 && place.Confidence < 1 && place.Days >= 5);
    }
}
