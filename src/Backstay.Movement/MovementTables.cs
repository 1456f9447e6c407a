using Backstay.Kernel.Data;
using Backstay.Movement.Brought;
using Backstay.Movement.ByHand;
using Backstay.Movement.Columns;
using Backstay.Movement.Counted;
using Backstay.Movement.OwnIdeas;
using Backstay.Movement.Push;
using Backstay.Movement.Sending.Speaking;
using Backstay.Movement.Suggestions;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Movement;

internal static class MovementTables
{
    extension(AppDb db)
    {
        public DbSet<Moved> Moved => db.Set<Moved>();
        public DbSet<Suggestion> Suggestions => db.Set<Suggestion>();
        public DbSet<Decision> Decisions => db.Set<Decision>();
        public DbSet<BroughtFile> BroughtFiles => db.Set<BroughtFile>();
        public DbSet<SavedColumns> SavedColumns => db.Set<SavedColumns>();
        public DbSet<StoredFix> StoredFixes => db.Set<StoredFix>();
        public DbSet<StoredSpell> StoredSpells => db.Set<StoredSpell>();
        public DbSet<Stretch> Stretches => db.Set<Stretch>();
        public DbSet<CountedFlag> CountedFlags => db.Set<CountedFlag>();
        public DbSet<NamedPlace> NamedPlaces => db.Set<NamedPlace>();
        public DbSet<OwnIdea> OwnIdeas => db.Set<OwnIdea>();
        public DbSet<MovementWishes> MovementWishes => db.Set<MovementWishes>();
        public DbSet<SendingMoment> Moments => db.Set<SendingMoment>();
        public DbSet<DearIdea> DearIdeas => db.Set<DearIdea>();
        public DbSet<PushAddress> PushAddresses => db.Set<PushAddress>();
    }
}
