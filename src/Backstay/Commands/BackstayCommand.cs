using Backstay.Data;

namespace Backstay.Commands;

internal static class BackstayCommand
{
    public static async Task<int> RunAsync(string[] args)
    {
        var app = BackstayApp.Create(args);
        await Schema.PrepareAsync(app.Services, default);
        await app.RunAsync();
        return 0;
    }
}
