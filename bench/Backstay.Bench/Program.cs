using Backstay.Bench;
using Backstay.Bench.Hosts;
using Backstay.Bench.Parts;

return args switch
{
    ["host", .. var settings] => await BenchHost.RunAsync(settings),
    ["bare", var address] => await BareHost.RunAsync(address),
    ["postgres", var part] => await Suite.RunOnPostgresAsync(part),
    [AppleHealthPart.Command] => AppleHealthPart.RunAlone(),
    _ => await Suite.RunAsync(args),
};
