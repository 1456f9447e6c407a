using System.Globalization;
using Backstay.Movement.Weather;
using CsCheck;

namespace Backstay.Tests.Movement.Weather;

[Trait("Runs", "once")]
public sealed class CoarsePlaceTests
{
    [Fact]
    public void Of_any_position_a_tenth_of_a_degree_is_left_and_no_more() => Gen.Select(Gen.Double[-90, 90], Gen.Double[-180, 180]).Sample((latitude, longitude) =>
    {
        var place = CoarsePlace.Around(new(latitude, longitude));
        place.Latitude.ShouldMatch(@"^-?\d{1,2}\.\d$");
        place.Longitude.ShouldMatch(@"^-?\d{1,3}\.\d$");
        Degrees(place.Latitude).ShouldBe(latitude, .0501);
        Math.Abs(Math.IEEERemainder(Degrees(place.Longitude) - longitude, 360)).ShouldBeLessThan(.0501);
        place.ShouldBe(CoarsePlace.Around(new(Degrees(place.Latitude), Degrees(place.Longitude))));
    });

    [Fact]
    public void Neighbours_share_a_place_and_so_do_both_sides_of_the_date_line()
    {
        CoarsePlace.Around(new(52.5163, 13.3777)).ShouldBe(CoarsePlace.Around(new(52.4791, 13.4391)));
        CoarsePlace.Around(new(52.5163, 13.3777)).ShouldNotBe(CoarsePlace.Around(new(52.6, 13.4)));
        CoarsePlace.Around(new(-17, 179.99)).ShouldBe(CoarsePlace.Around(new(-17, -179.99)));
        CoarsePlace.Around(new(-.04, .04)).Latitude.ShouldBe("0.0");
    }

    [Theory]
    [InlineData(90.01, 0)]
    [InlineData(0, -180.5)]
    [InlineData(double.NaN, 0)]
    [InlineData(0, double.PositiveInfinity)]
    public void A_position_that_cannot_be_is_refused_without_being_repeated(double latitude, double longitude)
    {
        var refused = Should.Throw<ArgumentOutOfRangeException>(() => CoarsePlace.Around(new(latitude, longitude)));
        refused.Message.ShouldStartWith("A latitude lies between -90 and 90 degrees, a longitude between -180 and 180.");
        refused.ActualValue.ShouldBeNull();
    }

    private static double Degrees(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
