namespace Backstay.Evidence.Screening.Agreement;

internal enum Judgement { Include, Exclude, Unsure }

/// <summary>What one reviewer judged of one record at one level.</summary>
internal readonly record struct Vote(string Level, string Record, string Reviewer, Judgement Judgement);
