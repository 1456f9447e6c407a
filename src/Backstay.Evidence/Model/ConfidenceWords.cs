namespace Backstay.Evidence.Model;

/// <summary>How judgements of confidence are called.</summary>
internal static class ConfidenceWords
{
    public static string Of(Confidence confidence) => confidence switch { Confidence.High => Words.ConfidenceHigh, Confidence.Moderate => Words.ConfidenceModerate, Confidence.Low => Words.ConfidenceLow, _ => Words.ConfidenceVeryLow };

    public static string Of(Concern concern) => concern switch { Concern.None => Words.ConcernNone, Concern.Minor => Words.ConcernMinor, Concern.Moderate => Words.ConcernModerate, _ => Words.ConcernSerious };
}
