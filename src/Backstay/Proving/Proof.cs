namespace Backstay.Proving;

/// <summary>Waits: the room that it needs is not built yet.</summary>
internal enum Verdict { Holds, Fails, Waits }

/// <summary>One statement of what a programme must show, and what a cohort showed of it.</summary>
/// <param name="Evidence">In figures, or what it waits for.</param>
internal sealed record Proof(string Statement, Verdict Verdict, string Evidence);

/// <summary>What a cohort showed of one programme.</summary>
/// <param name="Days">From the first day of the first person to the last visit of the last one.</param>
/// <param name="Answers">Pages that were answered.</param>
internal sealed record ProofReport(string Programme, string Title, int People, int Days, long Answers, TimeSpan Took, IReadOnlyList<Proof> Proofs)
{
    public bool Fails => Proofs.Any(proof => proof.Verdict == Verdict.Fails);
}
