using Backstay.Kernel.Data;
using Backstay.Movement.ByHand;
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
    }
}
