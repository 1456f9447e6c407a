using Backstay.Kernel.Ids;

namespace Backstay.CheckIns.DangerSigns;

/// <summary>How soon somebody has to be seen.</summary>
public enum Tier { None, Routine, NextDay, Emergency }

/// <summary>What a person's newest danger-sign answers mean now.</summary>
/// <param name="AskAgainAt">When the signs are to be asked again; null when the weekly question is enough.</param>
public sealed record DangerStanding(Tier Tier, DateTimeOffset? AnsweredAt, DateTimeOffset? AskAgainAt);

public sealed class DangerSignRecord
{
    public Task<DangerStanding> StandingAsync(PersonId person, CancellationToken ct) => throw new NotImplementedException();
}
