using System.Text.Json;
using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.Movement.Suggestions.Routine;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Movement.OwnIdeas;

internal enum OwnIdeaState { Open, Done, NotToday, NotForMe }

/// <summary>Something from somebody's own routine that was suggested for a day, how it was chosen, and what became of it.</summary>
internal sealed class OwnIdea : IBelongToPerson
{
    public const int LongestKey = 160;

    public required PersonId PersonId { get; init; }
    public required DateOnly Day { get; init; }

    /// <summary>See <see cref="Candidate.Key"/>.</summary>
    public required string Key { get; init; }

    /// <summary>0 for the best.</summary>
    public required int Place { get; init; }

    public required CandidateKind Kind { get; init; }
    public required Activity Activity { get; init; }

    /// <summary>As they are now: a person may do the smaller one.</summary>
    public required int Minutes { get; set; }

    public required int Smaller { get; init; }

    /// <summary>JSON of <see cref="Suggestions.Routine.Evidence"/>, as it was when it was suggested.</summary>
    public required string Evidence { get; init; }

    /// <summary>JSON: the numbers from which the chance was reckoned.</summary>
    public required string Features { get; init; }

    /// <summary>0 to 1, that it gets done.</summary>
    public required double Chance { get; init; }

    /// <summary>With which it was among the suggestions of the day.</summary>
    public required double Probability { get; init; }

    /// <summary>The number that decided whether to explore, 0 to under 1.</summary>
    public required double Draw { get; init; }

    /// <summary>Name and version of the ranking.</summary>
    public required string Policy { get; init; }

    public OwnIdeaState State { get; set; }

    public Evidence Reason => JsonSerializer.Deserialize<Evidence>(Evidence)!;

    public Tried AsTried => new(JsonSerializer.Deserialize<double[]>(Features)!, State == OwnIdeaState.Done);

    private sealed class Table : IEntityTypeConfiguration<OwnIdea>
    {
        public void Configure(EntityTypeBuilder<OwnIdea> builder)
        {
            builder.ToTable("movement_own_ideas");
            builder.HasKey(idea => new { idea.PersonId, idea.Day, idea.Key });
            builder.Ignore(idea => idea.Reason).Ignore(idea => idea.AsTried);
            builder.Property(idea => idea.Key).HasMaxLength(LongestKey);
            builder.Property(idea => idea.Policy).HasMaxLength(40);
        }
    }
}
