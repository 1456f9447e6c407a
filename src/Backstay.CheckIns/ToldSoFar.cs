using Backstay.CheckIns.DangerSigns;
using Backstay.Kernel.Data;

namespace Backstay.CheckIns;

/// <summary>What a day's page has to know of what was told.</summary>
/// <param name="Danger">Of the newest answer to the danger signs.</param>
/// <param name="PainToday">0 to 10; null until told.</param>
/// <param name="DangerAt">When those were answered; null until then.</param>
/// <param name="MoodToday">1 very bad to 5 very good; null until told.</param>
/// <param name="Cautions">The question about what some moves do not suit was answered.</param>
/// <param name="AboutYou">The questions about the person were finished.</param>
/// <param name="LookedBackOn">Day of the newest look-back.</param>
public sealed record ToldSoFar(Tier Danger, DateTimeOffset? DangerAt, int? PainToday, int? MoodToday, bool Cautions, bool AboutYou, DateOnly? LookedBackOn)
{
    public static readonly ToldSoFar Nothing = new(Tier.None, null, null, null, Cautions: false, AboutYou: false, null);

    /// <summary>A next-day answer is a day old, so the signs are to be asked again.</summary>
    public bool AsksDangerAgain(DateTimeOffset now) => DangerAt is { } at && DangerSignRules.AskAgainAt(Danger, at) <= now;

    /// <summary>Asks with @person and @day; null for someone who has not met the start questions.</summary>
    public static readonly Question<ToldSoFar?> Question = Kernel.Data.Question.One(
        """
        SELECT danger."Tier", danger."At", diary."Pain", diary."Mood",
          EXISTS (SELECT 1 FROM checkins_responses WHERE "PersonId" = @person AND "Questionnaire" = 'cautions' AND "CompletedAt" IS NOT NULL),
          EXISTS (SELECT 1 FROM checkins_responses WHERE "PersonId" = @person AND "Questionnaire" = 'about-you' AND "CompletedAt" IS NOT NULL),
          (SELECT MAX("Day") FROM checkins_responses WHERE "PersonId" = @person AND "Questionnaire" = 'look-back' AND "CompletedAt" IS NOT NULL)
        FROM (SELECT 1 FROM checkins_responses WHERE "PersonId" = @person AND "Questionnaire" = 'start' LIMIT 1) started
        LEFT JOIN (SELECT "Tier", "At" FROM checkins_danger_answers WHERE "PersonId" = @person ORDER BY "At" DESC, "Id" DESC LIMIT 1) danger ON 1 = 1
        LEFT JOIN (SELECT "Pain", "Mood" FROM checkins_diary WHERE "PersonId" = @person AND "Day" = @day ORDER BY "At" DESC LIMIT 1) diary ON 1 = 1
        """,
        row => new ToldSoFar(row.IsDBNull(0) ? Tier.None : row.Named<Tier>(0), row.IsDBNull(1) ? null : row.Moment(1), row.Maybe<int>(2), row.Maybe<int>(3), row.GetBoolean(4), row.GetBoolean(5), row.Maybe<DateOnly>(6)));
}
