using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.Plan.Tailoring;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Plan.Week;

/// <summary>A day for which the person agreed what to do; nothing is a day of rest.</summary>
internal sealed class AgreedDay : IBelongToPerson
{
    public required PersonId PersonId { get; init; }
    public required DateOnly Day { get; init; }

    /// <summary>Ids of exercises with blanks between, in the order of the day.</summary>
    public string Things { get; private set; } = "";

    public IReadOnlyList<string> Items => Read(Things);

    /// <summary>Asks with @person and @day for that day and later ones.</summary>
    public static readonly Question<IReadOnlyList<DayChoice>> Question = Kernel.Data.Question.All(
        """SELECT "Day", "Things" FROM plan_agreed_days WHERE "PersonId" = @person AND "Day" >= @day ORDER BY "Day" """,
        row => new DayChoice(row.GetFieldValue<DateOnly>(0), Read(row.GetString(1))));

    public void Agree(IEnumerable<string> items) => Things = string.Join(' ', items.Distinct());

    private static string[] Read(string things) => things.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private sealed class Table : IEntityTypeConfiguration<AgreedDay>
    {
        public void Configure(EntityTypeBuilder<AgreedDay> builder)
        {
            builder.ToTable("plan_agreed_days");
            builder.HasKey(day => new { day.PersonId, day.Day });
            builder.Ignore(day => day.Items);
            builder.Property(day => day.Things).HasMaxLength(400);
        }
    }
}
