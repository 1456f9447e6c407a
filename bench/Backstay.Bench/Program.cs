using Backstay.Bench;
using Backstay.Bench.Hosts;

return args switch
{
    ["host", .. var settings] => await BenchHost.RunAsync(settings),
    ["bare", var address] => await BareHost.RunAsync(address),
    ["postgres", var part] => await Suite.RunOnPostgresAsync(part),
    _ => await Suite.RunAsync(args),
};
