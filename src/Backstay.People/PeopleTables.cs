using Backstay.Kernel.Data;
using Backstay.People.Accounts;
using Backstay.People.CareLinks;
using Backstay.People.Consent;
using Backstay.People.Passkeys;
using Microsoft.EntityFrameworkCore;

namespace Backstay.People;

internal static class PeopleTables
{
    extension(AppDb db)
    {
        public DbSet<Person> People => db.Set<Person>();
        public DbSet<Device> Devices => db.Set<Device>();
        public DbSet<Account> Accounts => db.Set<Account>();
        public DbSet<AccountPasskey> Passkeys => db.Set<AccountPasskey>();
        public DbSet<SignInCode> SignInCodes => db.Set<SignInCode>();
        public DbSet<CareLink> CareLinks => db.Set<CareLink>();
        public DbSet<CareAcceptance> CareAcceptances => db.Set<CareAcceptance>();
        public DbSet<CareTry> CareTries => db.Set<CareTry>();
        public DbSet<GivenConsent> Consents => db.Set<GivenConsent>();
    }
}
