using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Backstay.CheckIns.Writing;

/// <summary>A writing form as it was sent.</summary>
internal sealed record WriteForm(Guid? Id, string Text)
{
    /// <returns>Null when all is well.</returns>
    public string? Fault => string.IsNullOrWhiteSpace(Text) ? Words.WritingNothing
        : Text.Length > PrivateText.Longest ? string.Format(CultureInfo.CurrentCulture, Words.FaultLong, PrivateText.Longest) : null;

    public static WriteForm From(IFormCollection form) => new(Guid.TryParse(form["id"], out var id) ? id : null, form["words"].ToString());
}
