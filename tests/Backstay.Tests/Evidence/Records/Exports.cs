using System.Text;
using AngleSharp.Html.Dom;
using Backstay.Evidence.Export;
using Backstay.Evidence.Records;
using Backstay.Tests.App;
using Backstay.Tests.Evidence.Reviews;

namespace Backstay.Tests.Evidence.Records;

/// <summary>Made-up files as databases export them, and how they are brought.</summary>
internal static class Exports
{
    public const string PubMed =
        """

        PMID- 90000001
        OWN - NLM
        STAT- MEDLINE
        DP  - 2016 Mar
        TI  - Standing desks and backs: a made-up trial.
        PG  - 482-91
        AB  - Nothing of this
              was ever done.
        FAU - Nordin, Catharina
        AU  - Nordin C
        JT  - Journal of made-up trials
        VI  - 12

        PMID- 90000002
        DP  - 2017
        TI  - Telling nobody: a made-up cohort.
        FAU - Özdemir, Ayşe
        JT  - Journal of made-up trials

        """;

    public const string Table = "title,authors,year,journal,doi\r\n\"Backs, and their owners\",\"Svendsen, M. J.; Wood, K.\",2018,Made Up,10.1000/Made.1\r\n";

    public const string Damaged =
        """
        <?xml version="1.0"?><xml><records>
        <record><titles><title>The first is whole</title></titles></record>
        <record><titles><title>The second is not</titles></record>
        <record><titles><title>The third is whole</title></titles></record>
        </records></xml>
        """;

    public static byte[] Ris(params IEnumerable<Citation> citations)
    {
        var text = new StringWriter();
        using (var writer = new RisWriter(text))
            foreach (var citation in citations) writer.Write(citation);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Fills in the page on which a file is brought, and sends it.</summary>
    public static async Task BringAsync(this Visitor member, ReviewTeams team, string name, byte[] content, params (string Name, string Value)[] fields)
    {
        await member.OpenAsync($"{team.Path}/bring");
        await member.SendAsync(name, content, [("source", "MEDLINE"), .. fields]);
    }

    /// <summary>From the page as it is.</summary>
    public static Task SendAsync(this Visitor member, string name, byte[] content, params (string Name, string Value)[] fields)
    {
        foreach (var (field, value) in fields)
            foreach (var element in member.Page.QuerySelectorAll($"[name={field}]"))
            {
                if (element is IHtmlTextAreaElement area) area.Value = value;
                else if (element is IHtmlInputElement { Type: "radio" } radio) radio.IsChecked = radio.Value == value;
                else ((IHtmlInputElement)element).Value = value;
            }
        return member.SendFileAsync("Bring this file", "file", name, content);
    }
}
