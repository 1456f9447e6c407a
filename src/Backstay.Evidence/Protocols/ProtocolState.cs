using Backstay.Evidence.Log;
using Backstay.Evidence.Screening;

namespace Backstay.Evidence.Protocols;

/// <param name="Fields">Keys of what was changed.</param>
internal sealed record Amendment(DateTimeOffset At, int By, IReadOnlyList<string> Fields, string Reason);

/// <summary>What a review means to do, and each change since its first record was screened.</summary>
internal sealed class ProtocolState
{
    public const int LongestText = 4000, LongestLine = 300, LongestReason = 500;

    private readonly List<Amendment> amendments = [];

    /// <summary>By key; what is not filled in is not there.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; private set; } = new Dictionary<string, string>();

    public IReadOnlyList<Amendment> Amendments => amendments;

    /// <summary>How often it was written.</summary>
    public int Writings { get; private set; }

    public string? this[string key] => Fields.GetValueOrDefault(key);

    /// <returns>False for an event of another kind.</returns>
    /// <exception cref="ReviewRuleException">It is not allowed.</exception>
    public bool Apply(LoggedEvent logged, int by, ReviewState review)
    {
        if (logged.What is not Planned one) return false;
        var changed = Changed(one.Fields);
        if (review.Screening.HasBegun && changed.Count > 0)
            amendments.Add(string.IsNullOrWhiteSpace(one.Reason) ? throw new ReviewRuleException("Records are being screened. Say why the protocol changes.") : new(logged.At, by, changed, one.Reason.Trim()));
        Fields = one.Fields;
        Writings++;
        return true;
    }

    /// <returns>Keys of the fields that would be another than now.</returns>
    public IReadOnlyList<string> Changed(IReadOnlyDictionary<string, string> to) => [.. Fields.Keys.Union(to.Keys).Where(key => Fields.GetValueOrDefault(key) != to.GetValueOrDefault(key))];
}
