using Backstay.Backups;
using Spectre.Console;

namespace Backstay.Commands;

/// <summary>A bar for work on rows, which takes minutes on a large database.</summary>
internal static class RowsProgress
{
    public static async Task<T> ShowAsync<T>(string what, Func<Action<RowsDone>, Task<T>> work)
    {
        T result = default!;
        await AnsiConsole.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()).StartAsync(async progress =>
        {
            var task = progress.AddTask(what);
            result = await work(done =>
            {
                (task.MaxValue, task.Value) = (Math.Max(1, done.Of), done.Of == 0 ? 1 : done.Rows);
                task.Description = $"{what}: {done.Table}";
            });
            task.Value = task.MaxValue;
            task.Description = what;
        });
        return result;
    }
}
