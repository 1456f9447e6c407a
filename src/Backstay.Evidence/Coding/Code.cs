using Backstay.Kernel.Ids;

namespace Backstay.Evidence.Coding;

internal readonly record struct CodeId(Guid Value) : ITypedId<CodeId>
{
    public static CodeId From(Guid value) => new(value);
}

/// <summary>Of a theme or of a subtheme.</summary>
internal readonly record struct ThemeId(Guid Value) : ITypedId<ThemeId>
{
    public static ThemeId From(Guid value) => new(value);
}

/// <summary>Whether what a code stands for keeps people from something or helps them to it.</summary>
public enum Sense { Neither, Barrier, Facilitator }

/// <summary>What a coder calls a piece of meaning.</summary>
internal sealed record Code
{
    private readonly string name = "";

    public required CodeId Id { get; init; }

    public required string Name
    {
        get => name;
        init => name = string.IsNullOrWhiteSpace(value) ? throw new ArgumentException("A code needs a name.", nameof(value)) : value.Trim();
    }

    public Sense Sense { get; init; }

    /// <summary>Whose view it is where that is not the patients': "occupational physician".</summary>
    public string? Perspective { get; init; }

    /// <summary>What it means, when it applies and when not, and how it came about.</summary>
    public string? Memo { get; init; }

    /// <summary>When it came into the book; what was read before that was read without it.</summary>
    public DateTimeOffset Since { get; init; }
}

internal sealed record Subtheme(ThemeId Id, string Name);

internal sealed record Theme(ThemeId Id, string Name, IReadOnlyList<Subtheme> Subthemes);

/// <param name="In">A theme, or one of its subthemes.</param>
internal readonly record struct Place(CodeId Code, ThemeId In);
