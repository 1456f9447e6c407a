using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.CheckIns.Questionnaires;

internal readonly record struct ResponseId(Guid Value) : ITypedId<ResponseId>
{
    public static ResponseId From(Guid value) => new(value);
}

internal readonly record struct AnswerId(Guid Value) : ITypedId<AnswerId>
{
    public static AnswerId From(Guid value) => new(value);
}

/// <summary>One filling-in of a questionnaire; open until completed, and open for as long as the person likes.</summary>
internal sealed class Response : IBelongToPerson
{
    public required ResponseId Id { get; init; }
    public required PersonId PersonId { get; init; }
    public required string Questionnaire { get; init; }

    /// <summary>Of the file that the newest answers were given to.</summary>
    public required string Version { get; set; }

    public required DateTimeOffset BeganAt { get; init; }
    public required DateOnly Day { get; init; }
    public DateTimeOffset? CompletedAt { get; private set; }

    /// <summary>When the person deleted it; it is gone for good some days later.</summary>
    public DateTimeOffset? RemovedAt { get; private set; }

    /// <summary>When a change to finished answers first asked for another one.</summary>
    public DateTimeOffset? ReopenedAt { get; private set; }

    /// <returns>True the first time.</returns>
    public bool Complete(DateTimeOffset at)
    {
        var first = CompletedAt is null && ReopenedAt is null;
        CompletedAt ??= at;
        return first;
    }

    /// <summary>A changed answer asked for another one.</summary>
    public void Reopen(DateTimeOffset at)
    {
        if (CompletedAt is not null) ReopenedAt ??= at;
        CompletedAt = null;
    }

    public void Remove(DateTimeOffset at) => RemovedAt ??= at;

    public void BringBack() => RemovedAt = null;

    private sealed class Table : IEntityTypeConfiguration<Response>
    {
        public void Configure(EntityTypeBuilder<Response> builder)
        {
            builder.ToTable("checkins_responses");
            builder.Property(response => response.Questionnaire).HasMaxLength(60);
            builder.Property(response => response.Version).HasMaxLength(20);
            builder.HasIndex(response => new { response.PersonId, response.Questionnaire, response.BeganAt });
        }
    }
}

/// <summary>One stored answer; an answer that is changed is a new row, and the newest counts.</summary>
internal sealed class Answer : IBelongToPerson
{
    public required AnswerId Id { get; init; }
    public required PersonId PersonId { get; init; }
    public required ResponseId ResponseId { get; init; }
    public required string LinkId { get; init; }

    /// <summary>JSON array of text; empty when the question was left open.</summary>
    public required string Values { get; init; }

    public required DateTimeOffset At { get; init; }

    public IReadOnlyList<string> List => AnswerSet.Read(Values);

    private sealed class Table : IEntityTypeConfiguration<Answer>
    {
        public void Configure(EntityTypeBuilder<Answer> builder)
        {
            builder.ToTable("checkins_answers");
            builder.Property(answer => answer.LinkId).HasMaxLength(60);
            builder.HasIndex(answer => new { answer.PersonId, answer.ResponseId, answer.Id });
        }
    }
}
