using Backstay.CheckIns.Scoring;

namespace Backstay.Plan.Advice;

/// <summary>What an answer has to be. Pure; asked with at least one answer, oldest first.</summary>
internal abstract record Demand
{
    private Demand() { }

    public abstract bool Holds(IReadOnlyList<ToldAnswer> told);

    /// <summary>A number, or a choice that counts, within these ends.</summary>
    public sealed record Within(decimal? Least, decimal? Most) : Demand
    {
        public override bool Holds(IReadOnlyList<ToldAnswer> told) => told[^1].Number is { } number && !(number < Least) && !(number > Most);
    }

    public sealed record OneOf(IReadOnlyList<string> Codes) : Demand
    {
        public override bool Holds(IReadOnlyList<ToldAnswer> told) => told[^1].Values.Any(Codes.Contains);
    }

    /// <summary>Answered, and with none of these.</summary>
    public sealed record NoneOf(IReadOnlyList<string> Codes) : Demand
    {
        public override bool Holds(IReadOnlyList<ToldAnswer> told) => !told[^1].Values.Any(Codes.Contains);
    }

    /// <summary>The number is higher than at first by at least this much; below nought lower.</summary>
    public sealed record Changed(decimal By) : Demand
    {
        public override bool Holds(IReadOnlyList<ToldAnswer> told) =>
            told[0].Number is { } first && told[^1].Number is { } last && (By < 0 ? last - first <= By : last - first >= By);
    }

    /// <summary>Answered at all, as a question that may stay open.</summary>
    public sealed record Given : Demand
    {
        public override bool Holds(IReadOnlyList<ToldAnswer> told) => true;
    }
}
