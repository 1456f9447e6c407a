using Backstay.Kernel.Data;
using Backstay.People.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Backstay.People;

internal static class PeopleTables
{
    extension(AppDb db)
    {
        public DbSet<Person> People => db.Set<Person>();
        public DbSet<Device> Devices => db.Set<Device>();
    }
}
