using System.CommandLine;

namespace Backstay.Commands;

internal static class SimulateCommand
{
    public static Command Create() => new("simulate", "Lets virtual people live with Backstay for weeks, through its real pages, faster than time.");
}
