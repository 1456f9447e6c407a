using Microsoft.AspNetCore.Builder;

namespace Backstay.Tests.App;

/// <summary>A running copy of the program.</summary>
internal sealed class Copy(WebApplication program)
{
    private readonly Lazy<Task> ended = new(async () =>
    {
        await program.StopAsync();
        await program.DisposeAsync();
    });

    public WebApplication Program => program;

    /// <summary>Ends it, however often it is asked for.</summary>
    public Task EndAsync() => ended.Value;
}
