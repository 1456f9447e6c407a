using Backstay.Evidence.Living;
using Backstay.Evidence.Log;
using Backstay.Evidence.Records;
using Backstay.Evidence.Screening;

namespace Backstay.Tests.Evidence.Living;

[Trait("Runs", "once")]
public sealed class SearchPlanTests
{
    private static readonly DateOnly March = new(2027, 3, 3);

    [Fact]
    public void A_search_on_the_day_or_after_it_moves_it_on_by_the_months()
    {
        var plan = SearchPlan.Of(March, 6);
        plan.After(March.AddDays(-1)).ShouldBe(plan);
        plan.After(March)!.Next.ShouldBe(new(2027, 9, 3));
        plan.After(new(2028, 4, 1))!.Next.ShouldBe(new(2028, 9, 3));
        SearchPlan.Of(March, null).After(March).ShouldBeNull();
    }

    [Fact]
    public void A_31st_comes_back_after_a_shorter_month()
    {
        var later = SearchPlan.Of(new(2026, 8, 31), 6).After(new(2026, 8, 31))!;
        later.Next.ShouldBe(new(2027, 2, 28));
        later.After(later.Next)!.Next.ShouldBe(new(2027, 8, 31));
    }

    [Fact]
    public void A_later_wave_moves_the_plan_once_and_other_files_leave_it()
    {
        var state = Begun();
        Do(state, new(2027, 1, 10), new SearchPlanned(March, 6));
        Do(state, new(2027, 3, 4), Brought(state, wave: 1));
        Next(state).ShouldBe(March, "the first search was there before");
        Do(state, new(2027, 3, 4), Brought(state, wave: 2, OtherMethod.CitationSearching));
        Next(state).ShouldBe(March, "references were followed, and no database searched");
        Do(state, new(2027, 3, 1), Brought(state, wave: 2));
        Next(state).ShouldBe(March, "it came before the day");
        Do(state, new(2027, 3, 5), new Searched(2, "Embase", null, null, null), Brought(state, wave: 2));
        Next(state).ShouldBe(new(2027, 9, 3));
        Do(state, new(2027, 10, 1), Brought(state, wave: 2));
        Next(state).ShouldBe(new(2027, 9, 3), "it is the same search");
        Do(state, new(2027, 10, 1), Brought(state, wave: 3));
        Next(state).ShouldBe(new(2028, 3, 3));
    }

    [Fact]
    public void Whoever_searches_on_the_day_where_they_are_is_not_too_early()
    {
        var state = Begun();
        Do(state, new(2027, 1, 10), new SearchPlanned(March, null));
        // In Auckland the day has begun.
        state.Apply(new(new(2027, 3, 2, 20, 0, 0, TimeSpan.Zero), 1, Brought(state, wave: 2)));
        state.Reporting.NextSearch.Plan.ShouldBeNull();
    }

    [Fact]
    public void The_last_word_stands_and_no_further_search_is_one()
    {
        var state = Begun();
        Do(state, new(2027, 1, 10), new SearchPlanned(March, 6), new SearchPlanned(March.AddDays(7), 12));
        state.Reporting.NextSearch.Plan.ShouldBe(SearchPlan.Of(March.AddDays(7), 12));
        Do(state, new(2027, 1, 11), new SearchPlanned(null));
        state.Reporting.NextSearch.Plan.ShouldBeNull();
        Should.Throw<ReviewRuleException>(() => Do(state, new(2027, 1, 11), new SearchPlanned(March, 0)));
    }

    [Fact]
    public void It_is_written_in_the_log_and_read_again()
    {
        var line = """{"at":"2027-01-10T00:00:00+00:00","by":1,"what":{"kind":"search-planned","on":"2027-03-03","months":6}}""";
        ReviewLog.Line(ReviewLog.Parse(line, 1)).ShouldBe(line);
        ReviewLog.Parse("""{"at":"2027-01-10T00:00:00+00:00","by":1,"what":{"kind":"search-planned"}}""", 1).What.ShouldBe(new SearchPlanned(null));
    }

    private static DateOnly? Next(ReviewState state) => state.Reporting.NextSearch.Plan?.Next;

    private static Brought Brought(ReviewState state, int wave, OtherMethod? method = null) => new("a.ris", "Embase", wave, state.Identified + 1, 1, Method: method);

    private static void Do(ReviewState state, DateOnly day, params ReviewEvent[] events)
    {
        foreach (var what in events) state.Apply(new(new(day, new(9, 0), TimeSpan.Zero), 1, what));
    }

    private static ReviewState Begun()
    {
        var state = new ReviewState();
        Do(state, new(2026, 9, 1), new Begun("Rest", "Does rest help?", ScreeningLevel.Usual), new Joined(1, "A"));
        Do(state, new(2026, 9, 2), new Searched(1, "Embase", null, null, null), Brought(state, wave: 1));
        return state;
    }
}
