using System.Text;
using Backstay.Evidence.Coding;
using Backstay.Tests.Evidence.Coding.Refi;

namespace Backstay.Tests.Evidence.Findings;

/// <summary>A project of two coders and three texts: one bears the name of a report, one a title, one neither.</summary>
internal static class SmallProject
{
    private static readonly Guid Theme = NamedGuid.Of("theme"), Time = NamedGuid.Of("time"), Help = NamedGuid.Of("help");

    public static byte[] Make()
    {
        static Guid Id(string name) => NamedGuid.Of("project", name);
        string Coding(string name, Guid code, string by) => $"""<Coding guid="{Id(name)}" creatingUser="{Id(by)}"><CodeRef targetGUID="{code}"/></Coding>""";
        string Selection(string name, int start, int end, string codings) => $"""<PlainTextSelection guid="{Id($"selection {name}")}" startPosition="{start}" endPosition="{end}">{codings}</PlainTextSelection>""";
        string Source(string name, string text, string selections) => $"""<TextSource guid="{Id(name)}" name="{name}"><PlainTextContent>{text}</PlainTextContent>{selections}</TextSource>""";
        var qde = $"""
            <Project xmlns="urn:QDA-XML:project:1.0" name="Backs"><Users><User guid="{Id("ada")}" name="Ada"/><User guid="{Id("ben")}" name="Ben"/></Users>
            <CodeBook><Codes><Code guid="{Theme}" name="Means" isCodable="false"><Code guid="{Time}" name="No time" isCodable="true"/><Code guid="{Help}" name="Help" isCodable="true"/></Code></Codes></CodeBook>
            <Sources>{Source("Nordin 2017 (1).txt", ScreenedReview.Text, Selection("a", 24, 48, Coding("1", Time, "ada") + Coding("2", Time, "ben")) + Selection("b", 49, 78, Coding("3", Help, "ada")))}
            {Source("Web and backs", "A page. A chat. Nothing else.", Selection("c", 8, 15, Coding("4", Help, "ben")))}
            {Source("Field notes", "It rained.", "")}</Sources></Project>
            """;
        return MadeUpProject.Zip(new Dictionary<string, byte[]> { ["project.qde"] = Encoding.UTF8.GetBytes(qde) });
    }
}
