using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Plan.Work;

internal readonly record struct WorkProblemId(Guid Value) : ITypedId<WorkProblemId>
{
    public static WorkProblemId From(Guid value) => new(value);
}

internal readonly record struct WorkSolutionId(Guid Value) : ITypedId<WorkSolutionId>
{
    public static WorkSolutionId From(Guid value) => new(value);
}

/// <summary>Something that makes work hard, in the person's words.</summary>
internal sealed class WorkProblem : IBelongToPerson
{
    public const int Longest = 200;

    public required WorkProblemId Id { get; init; }
    public required PersonId PersonId { get; init; }
    public required string What { get; init; }

    /// <summary>The day it was no problem any more; null while it is one.</summary>
    public DateOnly? SolvedOn { get; private set; }

    public void Solve(DateOnly day) => SolvedOn ??= day;

    public void TakeUpAgain() => SolvedOn = null;

    private sealed class Table : IEntityTypeConfiguration<WorkProblem>
    {
        public void Configure(EntityTypeBuilder<WorkProblem> builder)
        {
            builder.ToTable("plan_work_problems");
            builder.Property(problem => problem.What).HasMaxLength(Longest);
            builder.HasIndex(problem => problem.PersonId);
        }
    }
}

/// <summary>A way out of a problem: what, who helps, and when it is tried.</summary>
internal sealed class WorkSolution : IBelongToPerson
{
    public const int Longest = 200, LongestWho = 100;

    public required WorkSolutionId Id { get; init; }
    public required PersonId PersonId { get; init; }
    public required WorkProblemId ProblemId { get; init; }
    public required string What { get; init; }

    /// <summary>Null for nobody else.</summary>
    public string? Who { get; init; }

    /// <summary>Null until they know.</summary>
    public DateOnly? On { get; init; }

    private sealed class Table : IEntityTypeConfiguration<WorkSolution>
    {
        public void Configure(EntityTypeBuilder<WorkSolution> builder)
        {
            builder.ToTable("plan_work_solutions");
            builder.Property(solution => solution.What).HasMaxLength(Longest);
            builder.Property(solution => solution.Who).HasMaxLength(LongestWho);
            builder.HasIndex(solution => new { solution.PersonId, solution.ProblemId });
        }
    }
}
