using System.Text;
using Backstay.Movement.Import;

namespace Backstay.Tests.Movement.Import;

/// <summary>What a format finds, kept.</summary>
internal sealed class Found : IFindings
{
    public List<Fix> Fixes { get; } = [];

    public List<Spell> Spells { get; } = [];

    public List<(string Reason, long? Line)> Refused { get; } = [];

    public List<string> People { get; } = [];

    public static Found In(IMovementFormat format, byte[] bytes)
    {
        var found = new Found();
        format.Read(new MemoryStream(bytes), found, CancellationToken.None);
        return found;
    }

    public static Found In(IMovementFormat format, string text) => In(format, Encoding.UTF8.GetBytes(text));

    public void Add(Fix fix) => Fixes.Add(fix);

    public void Add(Spell spell) => Spells.Add(spell);

    public void Refuse(string reason, long? line = null) => Refused.Add((reason, line));

    public void Of(string person) => People.Add(person);
}
