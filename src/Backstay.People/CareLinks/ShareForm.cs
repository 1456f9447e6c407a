using Microsoft.AspNetCore.Http;

namespace Backstay.People.CareLinks;

/// <summary>Whom to share with as whom, and what, as sent.</summary>
internal sealed record ShareForm
{
    /// <summary>Id of the link that the form makes or changes.</summary>
    public Guid? Id { get; init; }

    public string? Called { get; init; }
    public IReadOnlyList<string> Shares { get; init; } = [];

    /// <param name="offered">Anything else that is ticked is left out.</param>
    public static ShareForm From(IFormCollection form, IReadOnlyList<string> offered) => new()
    {
        Id = Guid.TryParse(form["id"], out var id) ? id : null, Called = ReaderForm.Trimmed(form["called"]), Shares = [.. form["share"].OfType<string>().Where(offered.Contains)],
    };

    public static ShareForm From(CareLink link) => new() { Id = link.Id.Value, Called = link.CalledAs, Shares = link.Shares };

    public Dictionary<string, string> Faults()
    {
        var faults = new Dictionary<string, string>();
        if (ReaderForm.FaultOf(Called, Words.CareCalledMissing) is { } fault) faults["called"] = fault;
        if (Shares.Count == 0) faults["share"] = Words.CareShareMissing;
        return faults;
    }
}

/// <summary>What a reader types.</summary>
internal static class ReaderForm
{
    /// <returns>Null when nothing is left.</returns>
    public static string? Trimmed(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    public static string? FaultOf(string? name, string missing) => name is null ? missing : name.Length > CareLink.LongestName ? Words.CareNameLong : null;
}
