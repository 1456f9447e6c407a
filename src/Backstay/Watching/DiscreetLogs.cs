using OpenTelemetry;
using OpenTelemetry.Logs;

namespace Backstay.Watching;

/// <summary>Takes the messages of errors out of logs that leave this machine.</summary>
internal sealed class DiscreetLogs : BaseProcessor<LogRecord>
{
    public override void OnEnd(LogRecord data)
    {
        if (data.Exception is not { } error) return;
        data.Exception = null;
        data.Attributes = [.. data.Attributes ?? [], new("exception.type", error.GetType().FullName), new("exception.stacktrace", Discretion.Tell(error))];
    }
}
