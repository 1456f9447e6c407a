using Backstay.Movement.Places;

namespace Backstay.Movement.Counted;

/// <summary>A place to which somebody comes again and again.</summary>
/// <param name="Name">Their own, or what we guess; null where neither is known.</param>
/// <param name="Id">Null where it has no name of their own.</param>
internal sealed record KnownPlace(Spot Spot, string? Name, NamedPlaceId? Id, PlaceGuess Guess, int Days);
