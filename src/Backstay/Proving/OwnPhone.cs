using System.Globalization;
using System.Text;
using Backstay.Movement;
using Backstay.Simulation;
using Moving = Backstay.Movement.Words;

namespace Backstay.Proving;

/// <summary>A phone that some people of a study carry: it tells what they walked or rode, as a table that they bring each evening. They tell nothing by hand.</summary>
internal sealed class OwnPhone
{
    private const int Third = 3, Looks = 600;
    private const string File = "file";

    private readonly Claim read = new("What a phone tells is brought as a file, read and counted", "evenings");

    /// <summary>What a phone can tell of.</summary>
    public static IReadOnlyList<Activity> Habits { get; } = [Activity.Walking, Activity.Cycling];

    public static bool Carries(Participant one) => one.Number % Third == 1;

    public Proof Prove() => read.Prove();

    /// <param name="hour">At which it began.</param>
    public async Task BringAsync(Participant one, DateOnly day, Activity what, int hour, int minutes, CancellationToken ct)
    {
        await one.OpenAsync("/movement/bring", ct);
        await one.Browser.SendFileAsync(Moving.BringSend, File, string.Create(CultureInfo.InvariantCulture, $"moved-{day:yyyy-MM-dd}.csv"), Table(day.ToDateTime(new TimeOnly(hour, 0)), what, minutes), ct);
        // It is read beside the requests.
        for (var look = 0; look < Looks && one.Sees("progress"); look++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, ct);
            await one.OpenAsync(one.Path, ct);
        }
        read.See(one.Number, one.Browser.Text.Contains(Moving.UnderstoodTitle, StringComparison.Ordinal), $"{day}: {one.Path}");
    }

    private static byte[] Table(DateTime start, Activity what, int minutes) => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
        $"start,end,activity,source\n{start:yyyy-MM-dd HH:mm:ss},{start.AddMinutes(minutes):yyyy-MM-dd HH:mm:ss},{(what == Activity.Walking ? "walking" : "cycling")},phone\n"));
}
