using Backstay.People.Erasure;
using Quartz;

namespace Backstay.Work;

/// <summary>What is tidied once a night. Every node runs it; a row that another node has tidied is simply gone.</summary>
[DisallowConcurrentExecution]
internal sealed class NightlyJob(Housekeeping housekeeping, IEnumerable<INightlyTidying> rooms) : IJob
{
    private const string AtQuarterPastThree = "0 15 3 * * ?";

    private const string Switch = "Work:Nightly";

    /// <summary>Off with the setting Work:Nightly=false, where another program tidies the same database.</summary>
    public static IServiceCollection AddTo(IServiceCollection services, IConfiguration configuration) => !configuration.GetValue(Switch, true) ? services : services
        .AddQuartz(quartz => quartz.ScheduleJob<NightlyJob>(trigger => trigger.WithCronSchedule(AtQuarterPastThree, cron => cron.InTimeZone(TimeZoneInfo.Utc))))
        .AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await housekeeping.RunAsync(cancellationToken);
        foreach (var room in rooms) await room.TidyAsync(cancellationToken);
    }
}
