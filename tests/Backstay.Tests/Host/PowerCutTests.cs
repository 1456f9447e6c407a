using Backstay.Simulation;
using Backstay.Tests.App;

namespace Backstay.Tests.Host;

/// <summary>The program is killed while people write; all that was acknowledged is there after the restart, on either database.</summary>
public sealed class PowerCutTests
{
    private const int Enough = 8;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_acknowledged_before_a_power_cut_is_there_after_the_restart()
    {
        await using var database = await OwnDatabase.CreateAsync();
        var address = RunningProgram.FreeAddress();
        Writer[] writers = [new DiaryWriter(address), new DiaryWriter(address), new AnswerWriter(address), new AnswerWriter(address), new DoneWriter(address), new DoneWriter(address)];
        using (var program = await RunningProgram.ServeAsync(address, database.Settings))
        {
            foreach (var writer in writers) await writer.BeginAsync(Ct);
            var writing = writers.Select(writer => Task.Run(() => writer.WriteUntilCutAsync(Ct), Ct)).ToList();
            while (writers.Any(writer => writer.Acknowledged < Enough) && writing.All(task => !task.IsCompleted)) await Task.Delay(20, Ct);
            program.Kill();
            await Task.WhenAll(writing);
        }

        writers.ShouldAllBe(writer => writer.Acknowledged >= Enough);
        using (await RunningProgram.ServeAsync(address, database.Settings))
            foreach (var writer in writers) await writer.CheckAsync(Ct);
        foreach (var writer in writers) writer.Dispose();
    }

    /// <summary>Somebody who writes one thing after the other and remembers what the program said it had stored.</summary>
    private abstract class Writer(Uri address) : IDisposable
    {
        protected Browser Browser { get; } = new(address);

        public int Acknowledged { get; protected set; }

        public virtual async Task BeginAsync(CancellationToken ct)
        {
            await Browser.OpenAsync("/", ct);
            await Browser.PressAsync(Backstay.CheckIns.Words.NoneOfThese, ct);
            await Browser.PressAsync(Backstay.CheckIns.Words.ShowMyPlan, ct, null, ("pain", "4"), ("limits", "sitting"), ("minutes", "5"));
        }

        public async Task WriteUntilCutAsync(CancellationToken ct)
        {
            try
            {
                for (var n = 0; ; n++) await WriteAsync(n, ct);
            }
            catch (HttpRequestException)
            {
                // The cut.
            }
        }

        public abstract Task CheckAsync(CancellationToken ct);

        public void Dispose() => Browser.Dispose();

        protected abstract Task WriteAsync(int n, CancellationToken ct);
    }

    private sealed class DiaryWriter(Uri address) : Writer(address)
    {
        private readonly Dictionary<DateOnly, HashSet<int>> may = [];

        protected override async Task WriteAsync(int n, CancellationToken ct)
        {
            var (day, pain) = (DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-1 - n % 50), n % 11);
            await Browser.OpenAsync($"/diary/{day:O}", ct);
            // Until it is acknowledged, either the old or the new may be there.
            if (may.TryGetValue(day, out var told)) told.Add(pain);
            await Browser.PressAsync(Backstay.CheckIns.Words.Save, ct, null, ("pain", Someone.Text(pain)));
            if (Browser.Url.AbsolutePath != "/diary") return;
            may[day] = [pain];
            Acknowledged++;
        }

        public override async Task CheckAsync(CancellationToken ct)
        {
            foreach (var (day, pains) in may)
            {
                await Browser.OpenAsync($"/diary/{day:O}", ct);
                pains.Select(Someone.Text).ShouldContain(Browser.Page.QuerySelector("input[name=pain][checked]")?.GetAttribute("value"), $"{day}");
            }
        }
    }

    private sealed class AnswerWriter(Uri address) : Writer(address)
    {
        private const string Page = "/about-you?item=matters";
        private readonly HashSet<string> may = [];

        protected override async Task WriteAsync(int n, CancellationToken ct)
        {
            await Browser.OpenAsync(Page, ct);
            may.Add($"wish {n}");
            await Browser.PressAsync(Backstay.CheckIns.Words.Next, ct, null, ("matters", $"wish {n}"));
            may.RemoveWhere(wish => wish != $"wish {n}");
            Acknowledged++;
        }

        public override async Task CheckAsync(CancellationToken ct)
        {
            await Browser.OpenAsync(Page, ct);
            may.ShouldContain(Browser.Page.QuerySelector("input[name=matters]")?.GetAttribute("value") ?? "");
        }
    }

    private sealed class DoneWriter(Uri address) : Writer(address)
    {
        private readonly HashSet<int> may = [];

        private int DoneNow => Browser.Page.QuerySelectorAll(".item.done").Length;

        protected override async Task WriteAsync(int n, CancellationToken ct)
        {
            if (n == 0) await Browser.OpenAsync("/today", ct);
            var (before, undo) = (DoneNow, n % 2 == 1);
            may.Add(undo ? before - 1 : before + 1);
            await Browser.PressAsync(undo ? Backstay.Plan.Words.Undo : Backstay.Plan.Words.Done, ct);
            may.RemoveWhere(count => count != DoneNow);
            Acknowledged++;
        }

        public override async Task CheckAsync(CancellationToken ct)
        {
            await Browser.OpenAsync("/today", ct);
            may.ShouldContain(DoneNow);
        }
    }
}
