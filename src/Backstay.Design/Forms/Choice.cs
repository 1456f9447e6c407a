namespace Backstay.Design.Forms;

/// <summary>One answer of a list: what is stored, what is read, and a second line if it helps.</summary>
public sealed record Choice(string Value, string Text, string? Line = null);
