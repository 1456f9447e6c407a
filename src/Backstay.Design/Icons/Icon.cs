using System.Collections.Frozen;
using Microsoft.AspNetCore.Components;

namespace Backstay.Design.Icons;

/// <summary>Small line drawings beside a word; never alone. Markup and not components, since each page has a dozen.</summary>
public static class Icon
{
    private static readonly FrozenDictionary<string, MarkupString> Drawn = new Dictionary<string, string>
    {
        ["today"] = "M4 11 12 4l8 7v8a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 19z",
        ["week"] = "M5 6h14a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1zM4 11h16M8 3.5V8M16 3.5V8",
        ["move"] = "M14.500 2.900a1.700 1.700 0 1 0 .01 0M12.800 8.200 11 13l3.200 2.500v5M11 13l-1.700 4-4 1.800M12.800 8.200 8.800 9 7.300 12.300M12.800 8.200l2.700 3 3.200-.6",
        ["learn"] = "M12 6.500C10 5 7 4.500 3.500 4.800v13.500c3.500-.3 6.500.2 8.500 1.700 2-1.500 5-2 8.500-1.700V4.800C17 4.500 14 5 12 6.500zm0 0V20",
        ["me"] = "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.500 20.500c.6-4 3.500-6 7.500-6s6.900 2 7.500 6",
        ["people"] = "M9 11a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zM2.500 20c.5-3.700 3-5.500 6.500-5.500s6 1.800 6.500 5.500M16 4.300a3.500 3.500 0 0 1 0 6.400M18 14.900c2 .7 3.200 2.400 3.500 5.100",
        ["listen"] = "M4 10v4h3l5 4V6L7 10zM15.500 9a4 4 0 0 1 0 6M18 6.500a8 8 0 0 1 0 11",
        ["phone"] = "M8 3h8a1.500 1.500 0 0 1 1.500 1.500v15A1.500 1.500 0 0 1 16 21H8a1.500 1.500 0 0 1-1.500-1.500v-15A1.500 1.500 0 0 1 8 3zM11 18h2",
        ["download"] = "M12 4v11M7.500 10.500 12 15l4.500-4.500M5 19.500h14",
        ["print"] = "M7 9V4h10v5M7 17H4.500v-7h15v7H17M7 14h10v6H7z",
        ["lying"] = "M4.500 13.600a1.700 1.700 0 1 0 .01 0M7.800 15.800H14l3.200-5 3 5.700M2.500 19h19",
        ["sitting"] = "M10 2.900a1.700 1.700 0 1 0 .01 0M10 8v6h5.500v6.500M6.500 9v11.500M6.500 16.800h5.500v3.700M10 9.500l4 2.500",
        ["standing"] = "M12 2.400a1.700 1.700 0 1 0 .01 0M12 7.300v7M12 8l-2.800 5M12 8l2.800 5M12 14.300 10 21.500M12 14.300l2 7.200",
        ["walking"] = "M12.500 3.200a1.700 1.700 0 1 0 .01 0M12.500 7.500 11 13.500l3 3 .5 4.500M11 13.500 9 20.500M12.200 8.500 9 11M12.500 8.500l3.500 3",
        ["breathing"] = "M3 9c2.500-2.500 5-2.500 7.500 0s5 2.500 7.500 0M5 15c2.500-2.500 5-2.500 7.500 0s5 2.500 7.500 0",
    }.ToFrozenDictionary(
        icon => icon.Key, icon => (MarkupString)$"""<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="{icon.Value}" /></svg>""");

    public static MarkupString Of(string name) => Drawn[name];
}
