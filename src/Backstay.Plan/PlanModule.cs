using Backstay.CheckIns;
using Backstay.CheckIns.Diary;
using Backstay.Content;
using Backstay.Content.Editing;
using Backstay.Kernel.Events;
using Backstay.Movement;
using Backstay.Movement.Sending.Speaking;
using Backstay.People.CareLinks;
using Backstay.People.Erasure;
using Backstay.People.Export;
using Backstay.Plan.Advice;
using Backstay.Plan.Cases;
using Backstay.Plan.FlareUp;
using Backstay.Plan.Goals;
using Backstay.Plan.Prevention;
using Backstay.Plan.Progress;
using Backstay.Plan.SafetyLog;
using Backstay.Plan.Sessions;
using Backstay.Plan.Suggested;
using Backstay.Plan.Today;
using Backstay.Plan.Week;
using Backstay.Plan.Work;
using Backstay.Plan.Work.Days;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Backstay.Plan;

public static class PlanModule
{
    public static IServiceCollection AddPlan(this IServiceCollection services)
    {
        services.AddOptions<PlanOptions>().BindConfiguration(PlanOptions.Section).ValidateOnStart();
        services.AddScoped<Planner>().AddScoped<DayReader>();
        services.AddSingleton<CaseShelf>();
        services.AddScoped<CaseReader>();
        services.AddScoped<CaseBook>();
        services.AddScoped<INightlyTidying, CasesAnew>();
        services.AddScoped<IMayMove, MayMove>();
        services.AddScoped<Agreement>();
        services.AddScoped<GoalBook>().AddScoped<PastBook>().AddScoped<WalkingBook>().AddScoped<SuggestedDay>();
        services.AddSingleton(new CarePart(CareShares.Progress, typeof(ProgressPart))).AddSingleton(new CarePart(CareShares.Plan, typeof(GoalsPart)))
            .AddSingleton(new CarePart(CareShares.CounsellingAdvice, typeof(CounsellingPart)));
        services.AddSingleton<RuleSetShelf>().AddScoped<AdviceDiary>();
        services.AddScoped<DayBook>().AddScoped<WorkBook>().AddScoped<WayBackOffer>();
        services.AddScoped(provider => new CounsellingAdvice(provider.GetRequiredService<AdviceDiary>(), provider.GetRequiredService<WorkBook>()));
        services.AddSingleton(new DiaryExtra(typeof(AdviceInDiary)));
        services.AddSingleton(new ItemExtra(typeof(DoneHere)));
        services.AddScoped<ICountUse, PlanUse>();
        services.AddScoped<IWithhold, BlindedDecisions>();
        services.AddHandler<MadeItWorse, LeaveOutWhatHurt>();
        services.AddHandler<NothingNewIn, LeaveOutWhatIsKnown>();
        services.AddHandler<MadeItWorse, KeepSafetyLog>();
        services.AddHandler<ItemRefused, KeepSafetyLog>();
        services.AddHandler<WorryingWords, KeepSafetyLog>();
        services.AddHandler<DangerSignsAnswered, KeepSafetyLog>();
        services.AddHandler<MovingMadeItWorse, KeepSafetyLog>();
        return services;
    }

    public static IEndpointRouteBuilder MapPlan(this IEndpointRouteBuilder app)
    {
        TodayApi.Map(app);
        WeekApi.Map(app);
        FlareUpApi.Map(app);
        SessionApi.Map(app);
        CalendarApi.Map(app);
        AdviceApi.Map(app);
        DayApi.Map(app);
        WorkApi.Map(app);
        WalkingApi.Map(app);
        DecisionsApi.Map(app);
        return app;
    }
}
