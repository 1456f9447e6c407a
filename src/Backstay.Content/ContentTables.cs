using Backstay.Content.Courses;
using Backstay.Content.Editing;
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
        public DbSet<ContentVersion> Versions => db.Set<ContentVersion>();
        public DbSet<Publication> Publications => db.Set<Publication>();
        public DbSet<EditingStep> EditingSteps => db.Set<EditingStep>();
        public DbSet<Reaction> Reactions => db.Set<Reaction>();
    }
}
