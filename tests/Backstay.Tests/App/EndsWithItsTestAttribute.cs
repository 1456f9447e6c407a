using System.Collections.Concurrent;
using System.Reflection;
using Xunit.v3;

[assembly: Backstay.Tests.App.EndsWithItsTest]

namespace Backstay.Tests.App;

/// <summary>Ends the copies of the program which a test started when that test is over, so that they do not work beside all that follow.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class EndsWithItsTestAttribute : BeforeAfterTestAttribute
{
    private static readonly ConcurrentDictionary<string, ConcurrentBag<Copy>> copies = [];

    internal static void Take(Copy copy)
    {
        if (TestContext.Current.Test is { } test) copies.GetOrAdd(test.UniqueID, _ => []).Add(copy);
    }

    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        if (copies.TryRemove(test.UniqueID, out var own)) Task.Run(() => Task.WhenAll(own.Select(copy => copy.EndAsync()))).GetAwaiter().GetResult();
    }
}
