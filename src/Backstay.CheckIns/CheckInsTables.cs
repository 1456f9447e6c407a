using Backstay.CheckIns.DangerSigns;
using Backstay.CheckIns.Diary;
using Backstay.CheckIns.Questionnaires;
using Backstay.CheckIns.Worries;
using Backstay.CheckIns.Writing;
using Backstay.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Backstay.CheckIns;

internal static class CheckInsTables
{
    extension(AppDb db)
    {
        public DbSet<DangerAnswer> DangerAnswers => db.Set<DangerAnswer>();
        public DbSet<DiaryVersion> DiaryVersions => db.Set<DiaryVersion>();
        public DbSet<Response> Responses => db.Set<Response>();
        public DbSet<Worry> Worries => db.Set<Worry>();
        public DbSet<Answer> Answers => db.Set<Answer>();
        public DbSet<PrivateText> PrivateTexts => db.Set<PrivateText>();
    }
}
