using Backstay.Content.Courses;
using Backstay.Content.Gym;
using Backstay.Content.Library;
using Backstay.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Content;

internal static class ContentTables
{
    extension(AppDb db)
    {
        public DbSet<Opening> Openings => db.Set<Opening>();
        public DbSet<NewsVisit> NewsVisits => db.Set<NewsVisit>();
        public DbSet<SavedItem> SavedItems => db.Set<SavedItem>();
        public DbSet<Effect> Effects => db.Set<Effect>();
        public DbSet<CourseRun> CourseRuns => db.Set<CourseRun>();
        public DbSet<CourseStep> CourseSteps => db.Set<CourseStep>();
    }
}
