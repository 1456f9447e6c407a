using Backstay.Evidence.Coding.Projects;
using Backstay.Evidence.Deduplication.Looking;
using Backstay.Evidence.Log;
using Backstay.Evidence.Records;
using Backstay.Evidence.Records.Bringing;
using Backstay.Evidence.Reports;
using Backstay.Evidence.Reviews;
using Backstay.Evidence.Writing;
using Backstay.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Evidence;

internal static class EvidenceTables
{
    extension(AppDb db)
    {
        public DbSet<Review> Reviews => db.Set<Review>();
        public DbSet<ReviewMember> ReviewMembers => db.Set<ReviewMember>();
        public DbSet<StoredEvent> StoredEvents => db.Set<StoredEvent>();
        public DbSet<StoredRecord> StoredRecords => db.Set<StoredRecord>();
        public DbSet<StoredReport> StoredReports => db.Set<StoredReport>();
        public DbSet<ReportText> ReportTexts => db.Set<ReportText>();
        public DbSet<WaitingProject> WaitingProjects => db.Set<WaitingProject>();
        public DbSet<RecordFile> RecordFiles => db.Set<RecordFile>();
        public DbSet<DuplicateLook> DuplicateLooks => db.Set<DuplicateLook>();
        public DbSet<DraftText> DraftTexts => db.Set<DraftText>();
        public DbSet<RecordPair> RecordPairs => db.Set<RecordPair>();
    }
}
