using Backstay.Design.Parts;
using Backstay.Evidence.Model;
using Backstay.Evidence.Prisma;
using Microsoft.AspNetCore.Components;

namespace Backstay.Evidence.Publishing;

/// <summary>What a review shows to everybody, with its files: the flow, the model, and the log to replay.</summary>
internal static class FindingsPart
{
    public static MarkupString Flow(FlowCounts counts, IEnumerable<(string Name, string Path)> files, string? goesOn = null) => Section(Words.FlowTitle, FlowPart.Of(counts, goesOn), Files(files));

    public static MarkupString Model(ConceptualModel model, string title, IEnumerable<(string Name, string Path)> files) => Section(Words.ModelTitle, ModelPart.Of(model, title), Files(files));

    /// <param name="name">Of the file, for the command that reads it.</param>
    public static MarkupString Log(string path, string name) => Section(Words.ExampleLog,
        Markup.Of($"""<p>{Words.ExampleLogLine}</p>{Files([(Words.ExampleLogFile, path)])}<p class="key"><code>backstay review replay {name}</code></p>"""));

    public static MarkupString Section(string title, params IEnumerable<MarkupString> within) => Markup.Of($"""<section class="card"><h2>{title}</h2>{Markup.Join(within)}</section>""");

    public static MarkupString Files(IEnumerable<(string Name, string Path)> files) =>
        Markup.Of($"""<p class="buttons">{Markup.Join(files.Select(file => Markup.Of($"""<a class="button" href="{file.Path}">{file.Name}</a>""")))}</p>""");
}
