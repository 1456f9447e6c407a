namespace Backstay.Content.Editing;

internal static class ReactionWords
{
    /// <summary>On the button.</summary>
    public static string Of(ReactionKind kind) => kind switch
    {
        ReactionKind.Helped => Words.ReactionHelped,
        ReactionKind.NotNew => Words.ReactionNotNew,
        _ => Words.ReactionUnclear,
    };

    /// <summary>For editors.</summary>
    public static string Told(ReactionKind kind) => kind switch
    {
        ReactionKind.Helped => Words.UseHelped,
        ReactionKind.NotNew => Words.UseNotNew,
        _ => Words.UseUnclear,
    };
}
