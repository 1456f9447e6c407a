using Backstay.Kernel.Data;
using Backstay.Plan.Advice;
using Backstay.Plan.FlareUp;
using Backstay.Plan.Goals;
using Backstay.Plan.Prevention;
using Backstay.Plan.SafetyLog;
using Backstay.Plan.Sessions;
using Backstay.Plan.Today;
using Backstay.Plan.Week;
using Backstay.Plan.Work;
using Backstay.Plan.Work.Days;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Plan;

internal static class PlanTables
{
    extension(AppDb db)
    {
        public DbSet<PlanDay> PlanDays => db.Set<PlanDay>();
        public DbSet<PlanItem> PlanItems => db.Set<PlanItem>();
        public DbSet<SpokenWord> SpokenWords => db.Set<SpokenWord>();
        public DbSet<Flare> Flares => db.Set<Flare>();
        public DbSet<AgreedDay> AgreedDays => db.Set<AgreedDay>();
        public DbSet<SafetyEntry> SafetyEntries => db.Set<SafetyEntry>();
        public DbSet<Rhythm> Rhythms => db.Set<Rhythm>();
        public DbSet<SessionRun> SessionRuns => db.Set<SessionRun>();
        public DbSet<Goal> Goals => db.Set<Goal>();
        public DbSet<GoalRating> GoalRatings => db.Set<GoalRating>();
        public DbSet<ActionPlan> ActionPlans => db.Set<ActionPlan>();
        public DbSet<FollowUp> FollowUps => db.Set<FollowUp>();
        public DbSet<WalkingStretch> WalkingStretches => db.Set<WalkingStretch>();
        public DbSet<Walk> Walks => db.Set<Walk>();
        public DbSet<HardWalkingWeek> HardWalkingWeeks => db.Set<HardWalkingWeek>();
        public DbSet<CalendarFeed> CalendarFeeds => db.Set<CalendarFeed>();
        public DbSet<AdvicePiece> AdvicePieces => db.Set<AdvicePiece>();
        public DbSet<DayBlock> DayBlocks => db.Set<DayBlock>();
        public DbSet<DoneBlock> DoneBlocks => db.Set<DoneBlock>();
        public DbSet<WorkProblem> WorkProblems => db.Set<WorkProblem>();
        public DbSet<WorkSolution> WorkSolutions => db.Set<WorkSolution>();
        public DbSet<Agreed> WorkAgreements => db.Set<Agreed>();
        public DbSet<ReturnPlan> ReturnPlans => db.Set<ReturnPlan>();
        public DbSet<HardWeek> HardWeeks => db.Set<HardWeek>();
    }
}
