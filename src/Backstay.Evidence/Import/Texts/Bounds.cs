namespace Backstay.Evidence.Import.Texts;

/// <summary>How much one record may hold, so that a file of any length, or one that was made to do harm, is read in little memory.</summary>
internal static class Bounds
{
    /// <summary>Characters of one value; the longest real ones are lists of references with some 100,000.</summary>
    public const int Value = 4 << 20;

    /// <summary>Characters of one record.</summary>
    public const int Record = 8 << 20;

    /// <summary>Values of one record; a paper of a big collaboration has some 5,000 authors with addresses.</summary>
    public const int Values = 100_000;

    public const string TooLong = "This record is longer than any real one: a value may have 4 million characters, a record 8 million and 100,000 values. Look for a missing end of the record, or shorten it.";
}
