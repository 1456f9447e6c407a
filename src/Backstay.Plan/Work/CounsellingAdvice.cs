using Backstay.Kernel.Ids;
using Backstay.Plan.Advice;

namespace Backstay.Plan.Work;

/// <summary>What a supervisor may see with the person's permission: advice on counselling and what was agreed. Answers, reasons and problems are never part of it.</summary>
/// <param name="Advice">Title and text for somebody at work.</param>
public sealed record Counselling(IReadOnlyList<CounsellingPiece> Advice, IReadOnlyList<CounsellingAgreement> Agreements);

/// <param name="Rule">Id of the rule behind it, for counting.</param>
public sealed record CounsellingPiece(string Rule, string Text);

/// <param name="From">First day on which it holds.</param>
/// <param name="ReviewOn">The day on which it is looked at again.</param>
public sealed record CounsellingAgreement(string With, string What, DateOnly From, DateOnly ReviewOn);

/// <summary>For other rooms. Whoever asks has to know that the person said yes, and that they have not taken it back.</summary>
public sealed class CounsellingAdvice
{
    private readonly AdviceDiary diary;
    private readonly WorkBook work;

    internal CounsellingAdvice(AdviceDiary diary, WorkBook work) => (this.diary, this.work) = (diary, work);

    /// <param name="today">Where the person is.</param>
    /// <returns>Empty for somebody whose programme gives no advice and who agreed on nothing.</returns>
    public async Task<Counselling> OfAsync(PersonId person, DateOnly today, CancellationToken ct) => new(
        [.. (await diary.OfAreaAsync(person, AdviceArea.Counselling, today, ct)).Where(rule => rule.ForSupervisor is not null).Select(rule => new CounsellingPiece(rule.Id, rule.ForSupervisor!))],
        [.. (await work.OfAsync(person, ct)).Holding.Select(agreed => new CounsellingAgreement(agreed.With, agreed.What, agreed.From, agreed.ReviewOn))]);
}
