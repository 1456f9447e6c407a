namespace Backstay.Evidence.Model.Drawing;

/// <summary>Type sizes and colours of the figure.</summary>
internal static class Looks
{
    public const double Title = 26, TallTitle = 22, Theme = 20, Subtheme = 16, Body = 15, Small = 13, LineOf = 1.36;

    /// <summary>Share of a line that is filled, as letters of other fonts than the one that is measured are a little wider.</summary>
    public const double Sure = .96;

    /// <summary>For a drawing that stands alone; in a page the same rules belong to its style sheet.</summary>
    public const string Css = """
        .model{max-width:100%;height:auto}.model text{font-family:Arial,Helvetica,"Liberation Sans",Roboto,sans-serif;fill:#11273a}
        .model .model-title{font-size:26px;font-weight:700}.model .model-tall-title{font-size:22px;font-weight:700}.model .model-theme{font-size:20px;font-weight:700}
        .model .model-subtheme{font-size:16px;font-weight:700}.model .model-code{font-size:15px}.model .model-small{font-size:13px;fill:#4a5f70}
        .model .model-minus{font-size:15px;font-weight:700;fill:#8a4b00}.model .model-plus{font-size:15px;font-weight:700;fill:#23704f}
        .model-page{fill:#fff}.model-against{fill:#fdf1d8}.model-for{fill:#e1f1e8}.model-bar-against{fill:#c47a12}.model-bar-for{fill:#23704f}.model-line{stroke:#d5dfe5;stroke-width:1.5;fill:none}
        @media(prefers-color-scheme:dark){.model text{fill:#e9f0f4}.model .model-small{fill:#a9bac6}.model .model-minus{fill:#f3c566}.model .model-plus{fill:#8fd3b0}
        .model-page{fill:#0c1a26}.model-against{fill:#3c3016}.model-for{fill:#15392b}.model-bar-against{fill:#f3c566}.model-bar-for{fill:#8fd3b0}.model-line{stroke:#2b4152}}
        """;
}
