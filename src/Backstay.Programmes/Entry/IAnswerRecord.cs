using Backstay.Kernel.Ids;

namespace Backstay.Programmes.Entry;

/// <summary>What the check-ins hold of somebody, as far as programmes ask for it.</summary>
public interface IAnswerRecord
{
    /// <summary>Danger signs and answers that were told from a day on.</summary>
    Task<ToldForEntry> ToldAsync(PersonId person, IReadOnlyCollection<AnswerOf> answers, DateOnly since, CancellationToken ct);

    /// <returns>The days on which questionnaires were finished, by their ids.</returns>
    Task<ILookup<string, DateOnly>> FinishedAsync(PersonId person, IReadOnlyCollection<string> questionnaires, CancellationToken ct);

    /// <returns>Null for what cannot be asked here.</returns>
    string? TitleOf(string questionnaire);
}

/// <param name="Danger">Null where danger signs were not asked for since.</param>
/// <param name="Answers">Numbers written with a point, yes and no as true and false; without those that were not told.</param>
/// <param name="Started">The questions that a plan begins with were answered, at any time.</param>
public sealed record ToldForEntry(DangerTier? Danger, IReadOnlyDictionary<AnswerOf, string> Answers, bool Started);
