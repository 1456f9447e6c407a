using Backstay.Evidence.Import;
using Backstay.Evidence.Reviews;
using Backstay.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Evidence.Records.Bringing;

/// <summary>Stores records while they are read, some hundreds at a time. Formats tell them one by one and do not wait, so neither does this.</summary>
/// <param name="first">Number of the first one.</param>
internal sealed class RecordPortions(AppDb db, ReviewId review, int first) : ICitationReceiver
{
    private const int Portion = 500;

    private readonly List<StoredRecord> rows = new(Portion);
    private int stored;

    public void Add(Citation citation, long line)
    {
        rows.Add(StoredRecord.Of(review, first + stored++, citation));
        if (rows.Count == Portion) Save();
    }

    public void Refuse(string reason, long line) { }

    /// <summary>What is left of them.</summary>
    public void Save()
    {
        try
        {
            db.StoredRecords.AddRange(rows);
            db.SaveChanges();
        }
        finally
        {
            foreach (var row in rows) db.Entry(row).State = EntityState.Detached;
            rows.Clear();
        }
    }
}
