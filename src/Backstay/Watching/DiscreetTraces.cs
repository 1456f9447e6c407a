using System.Diagnostics;
using OpenTelemetry;

namespace Backstay.Watching;

/// <summary>Takes out of traces what could tell of a person: addresses with ids and link tokens in them, queries, browsers, messages of errors.</summary>
internal sealed class DiscreetTraces : BaseProcessor<Activity>
{
    private static readonly string[] Telling = ["url.path", "url.query", "url.full", "user_agent.original", "client.address", "network.peer.address", "exception.message"];

    public override void OnEnd(Activity data)
    {
        foreach (var tag in Telling) data.SetTag(tag, null);
        if (data.StatusDescription is not null) data.SetStatus(data.Status);
        // What another machine sent along is not ours to pass on; null would be read as "the same as above".
        data.TraceStateString = "";
    }
}
