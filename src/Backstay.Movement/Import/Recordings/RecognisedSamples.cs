using Backstay.Movement.Recognition;

namespace Backstay.Movement.Import.Recordings;

/// <summary>Samples on their way to what is recognised in them.</summary>
/// <param name="source">As it will stand in <see cref="Spell.Source"/>.</param>
internal sealed class RecognisedSamples(IFindings findings, Placement placement, string source)
{
    /// <summary>Samples that are looked at together: two hours of 50 a second. More would fill the memory.</summary>
    private const int Portion = 360_000;

    private readonly List<Sample> samples = [];

    /// <param name="sample">Its clock is that of the world; not before the one added last.</param>
    public void Add(Sample sample)
    {
        samples.Add(sample);
        if (samples.Count == Portion) Complete();
    }

    public void Complete()
    {
        foreach (var spell in MotionSpells.Of(Recogniser.Of(placement).WindowsOf(samples), DateTimeOffset.UnixEpoch, source)) findings.Admit(spell.Start, spell.End, spell.Motion, null, source);
        samples.Clear();
    }
}
