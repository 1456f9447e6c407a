namespace Backstay.Movement.Import.Files;

/// <summary>A fix and whose it is, in the order of people and time.</summary>
internal readonly record struct OwnedFix(string Person, Fix Fix)
{
    public static IComparer<OwnedFix> Order { get; } = Comparer<OwnedFix>.Create((one, other) =>
    {
        var order = string.CompareOrdinal(one.Person, other.Person);
        if (order == 0) order = one.Fix.At.UtcTicks.CompareTo(other.Fix.At.UtcTicks);
        if (order == 0) order = one.Fix.Latitude.CompareTo(other.Fix.Latitude);
        if (order == 0) order = one.Fix.Longitude.CompareTo(other.Fix.Longitude);
        // Of the same told twice, the one that counts comes first.
        return order == 0 ? one.Fix.Flag.CompareTo(other.Fix.Flag) : order;
    });

    public static void Write(BinaryWriter writer, OwnedFix one)
    {
        writer.Write(one.Person);
        writer.Write(one.Fix.At.UtcTicks);
        writer.Write(one.Fix.Latitude);
        writer.Write(one.Fix.Longitude);
        writer.Write(one.Fix.Accuracy ?? double.NaN);
        writer.Write((sbyte)((int?)one.Fix.Motion ?? -1));
        writer.Write((byte)one.Fix.Flag);
    }

    public static OwnedFix Read(BinaryReader reader)
    {
        var (person, at, latitude, longitude, accuracy, motion) = (reader.ReadString(), reader.ReadInt64(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadSByte());
        return new(person, new(new(at, TimeSpan.Zero), latitude, longitude, double.IsNaN(accuracy) ? null : accuracy, motion < 0 ? null : (Motion)motion, (FixFlag)reader.ReadByte()));
    }

    /// <summary>One that its own file repeats is kept beside the first, once.</summary>
    public bool IsSameAs(OwnedFix other) => Person == other.Person && Fix.At == other.Fix.At && (Fix.Flag == FixFlag.Repeated) == (other.Fix.Flag == FixFlag.Repeated)
        && Counting.Identity.Of(Fix) == Counting.Identity.Of(other.Fix);
}
