namespace Backstay.Evidence.Import.Tables;

/// <summary>The rows of a table one after the other, whatever file they stand in.</summary>
internal interface ITableRows
{
    IReadOnlyList<string> Cells { get; }

    /// <summary>Of the row, or of the line that it begins with; from 1.</summary>
    long Number { get; }

    /// <summary>Why the row cannot be used; null where it can.</summary>
    string? Refusal { get; }

    /// <param name="columns">How many cells a row should have; 0 where that is not known.</param>
    bool Next(int columns);
}
