using System.Globalization;
using Backstay.Evidence.Reports;
using Backstay.Evidence.Reviews;
using Backstay.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Evidence.Coding.Projects;

/// <summary>Projects of other programs on their way into a review.</summary>
internal sealed class CodeProjects(AppDb db, ReviewBook book, ReportTexts texts, TimeProvider clock)
{
    /// <summary>What nobody brought in by then is forgotten.</summary>
    private static readonly TimeSpan Waits = TimeSpan.FromDays(7);

    /// <summary>Keeps a file in the place of the one that this member chose before.</summary>
    /// <exception cref="ReviewFileException">It cannot be used.</exception>
    public async Task KeepAsync(OpenReview review, string name, Stream file, CancellationToken ct)
    {
        using var slim = new MemoryStream();
        var project = ForeignProject.Read(file, slim);
        var (now, called) = (clock.GetUtcNow(), name[(name.LastIndexOfAny(['/', '\\']) + 1)..]);
        var old = now - Waits;
        await using var whole = await db.Database.BeginTransactionAsync(ct);
        await db.WaitingProjects.Where(one => one.At < old || one.ReviewId == review.Id && one.Member == review.Member).ExecuteDeleteAsync(ct);
        db.WaitingProjects.Add(new() { ReviewId = review.Id, Member = review.Member, Name = called[Math.Max(0, called.Length - WaitingProject.LongestName)..], Content = slim.ToArray(), Findings = string.Join('\n', project.Findings), At = now });
        await db.SaveChangesAsync(ct);
        await whole.CommitAsync(ct);
    }

    /// <returns>Null where this member has none that waits.</returns>
    public async Task<(string Name, ForeignProject Project)?> FindAsync(OpenReview review, CancellationToken ct)
    {
        if (await db.WaitingProjects.AsNoTracking().FirstOrDefaultAsync(one => one.ReviewId == review.Id && one.Member == review.Member, ct) is not { } waiting) return null;
        var project = ForeignProject.Read(new MemoryStream(waiting.Content));
        return (waiting.Name, project with { Findings = waiting.Findings.Split('\n', StringSplitOptions.RemoveEmptyEntries) });
    }

    /// <param name="chosen">Texts of the project with the reports that they are.</param>
    /// <returns>How many passages came in, and how many could not be placed.</returns>
    /// <exception cref="ReviewRuleException">The rules of the review do not allow it.</exception>
    public async Task<(int Coded, int Lost)> BringAsync(OpenReview review, CodeBook codes, IReadOnlyList<(ForeignText Text, int Record)> chosen, CancellationToken ct)
    {
        List<ReportText> added = [];
        while (true)
        {
            var there = (await texts.AllAsync(review, ct)).ToDictionary(one => int.Parse(one.Key, CultureInfo.InvariantCulture), one => one.Value.Text);
            ComingIn? coming = null;
            try
            {
                await book.ActAsync(review, state =>
                {
                    // Somebody else acted at the same moment.
                    Forget();
                    coming = ComingIn.Of(state.Findings.Coding, codes, chosen, there, review.Member);
                    db.ReportTexts.AddRange(added = [.. coming.Texts.Select(text => new ReportText { ReviewId = review.Id, Record = text.Key, Text = text.Value })]);
                    return coming.Events;
                }, ct, () => DropAsync(review, ct));
                return (coming!.Coded, coming.Lost);
            }
            catch (DbUpdateException) when (IsThere())
            {
                // Somebody stored one of these texts at the same moment: theirs stays.
                Forget();
            }
        }

        bool IsThere()
        {
            var records = added.ConvertAll(text => text.Record);
            return db.ReportTexts.Any(one => one.ReviewId == review.Id && records.Contains(one.Record));
        }

        void Forget()
        {
            foreach (var text in added) db.Entry(text).State = EntityState.Detached;
            added = [];
        }
    }

    public Task DropAsync(OpenReview review, CancellationToken ct) => db.WaitingProjects.Where(one => one.ReviewId == review.Id && one.Member == review.Member).ExecuteDeleteAsync(ct);
}
