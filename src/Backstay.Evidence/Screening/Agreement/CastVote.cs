namespace Backstay.Evidence.Screening.Agreement;

/// <summary>What one reviewer decided of one record at one level, as a table of votes tells it.</summary>
internal readonly record struct CastVote(string Level, string Record, string Reviewer, Decision Decision);
