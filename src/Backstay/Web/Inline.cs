using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace Backstay.Web;

/// <summary>What stands in the page itself. The content security policy names the hash of each, so nothing else can be slipped in.</summary>
internal static class Inline
{
    private const string AfterPaint = "{const{src}=document.currentScript.dataset;new PerformanceObserver((_,o)=>{o.disconnect();import(src)}).observe({type:'paint',buffered:true})}";

    public static string AfterPaintHash { get; } = HashOf(AfterPaint);

    /// <summary>Fetches a script when the page has been painted: comfort must not keep a slow phone from showing what is there.</summary>
    /// <param name="address">Of the script, a module.</param>
    /// <param name="style">The address of a style sheet that the next page will ask for; null for none.</param>
    public static MarkupString ScriptAfterPaint(string address, string? style = null) =>
        (MarkupString)$"<script data-src=\"{address}\"{(style is null ? "" : $" data-style=\"{style}\"")}>{AfterPaint}</script>";

    /// <summary>As a source of the policy's style-src or script-src.</summary>
    public static string HashOf(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";
}
