using Backstay.CheckIns;
using Backstay.Clinic;
using Backstay.Content;
using Backstay.Data;
using Backstay.Evidence;
using Backstay.Kernel;
using Backstay.Layout;
using Backstay.Movement;
using Backstay.People;
using Backstay.Plan;
using Backstay.Programmes;
using Backstay.Watching;
using Backstay.Web;
using Backstay.Work;

namespace Backstay;

/// <summary>The whole program: reads like the house's contents page.</summary>
public static class BackstayApp
{
    public const string Name = "backstay";

    /// <param name="args">Settings as --Key=value.</param>
    /// <param name="configure">What a test or the simulator replaces: the clock, the address, the database.</param>
    public static WebApplication Create(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args, ApplicationName = Name, ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        configure?.Invoke(builder);

        builder.Services.AddDatabase(builder.Configuration);
        builder.Services.AddKernel();
        builder.Services.AddWeb();
        builder.Services.AddPeople();
        builder.Services.AddContent();
        builder.Services.AddProgrammes();
        builder.Services.AddCheckIns();
        builder.Services.AddMovement();
        builder.Services.AddPlan();
        builder.Services.AddClinic();
        builder.Services.AddEvidence();
        NightlyJob.AddTo(builder.Services, builder.Configuration);
        builder.AddWatching();

        var app = builder.Build();
        app.UseWeb();
        app.MapStaticAssets().AllowAnonymous();
        app.MapWatching();
        app.MapWorker();
        app.MapPeople();
        app.MapContent();
        app.MapProgrammes();
        app.MapCheckIns();
        app.MapMovement();
        app.MapPlan();
        app.MapClinic();
        app.MapEvidence();
        // A page that says nothing is for a known person; pages for everybody say [AllowAnonymous].
        app.MapRazorComponents<App>().AddAdditionalAssemblies(Rooms.WithPages).RequireAuthorization();
        return app;
    }
}
