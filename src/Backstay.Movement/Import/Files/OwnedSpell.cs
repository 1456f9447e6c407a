namespace Backstay.Movement.Import.Files;

/// <summary>A spell and whose it is, in the order of people and start.</summary>
internal readonly record struct OwnedSpell(string Person, Spell Spell)
{
    public static IComparer<OwnedSpell> Order { get; } = Comparer<OwnedSpell>.Create((one, other) =>
    {
        var order = string.CompareOrdinal(one.Person, other.Person);
        if (order == 0) order = one.Spell.Start.UtcTicks.CompareTo(other.Spell.Start.UtcTicks);
        // The longer first: what one source tells of parts of it is then known to be parts.
        if (order == 0) order = other.Spell.End.UtcTicks.CompareTo(one.Spell.End.UtcTicks);
        if (order == 0) order = string.CompareOrdinal(one.Spell.Source, other.Spell.Source);
        if (order == 0) order = one.Spell.Motion.CompareTo(other.Spell.Motion);
        return order == 0 ? Nullable.Compare(one.Spell.Steps, other.Spell.Steps) : order;
    });

    public static void Write(BinaryWriter writer, OwnedSpell one)
    {
        writer.Write(one.Person);
        writer.Write(one.Spell.Start.UtcTicks);
        writer.Write(one.Spell.End.UtcTicks);
        writer.Write((byte)one.Spell.Motion);
        writer.Write(one.Spell.Steps ?? -1);
        writer.Write(one.Spell.Source);
    }

    public static OwnedSpell Read(BinaryReader reader)
    {
        var (person, start, end, motion, steps, source) = (reader.ReadString(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadByte(), reader.ReadInt32(), reader.ReadString());
        return new(person, new(new(start, TimeSpan.Zero), new(end, TimeSpan.Zero), (Motion)motion, steps < 0 ? null : steps, source));
    }

    public bool IsSameAs(OwnedSpell other) => Person == other.Person && Spell.Start == other.Spell.Start && Spell.End == other.Spell.End && Counting.Identity.Of(Spell) == Counting.Identity.Of(other.Spell);
}
