using Backstay.Kernel.Data;
using Backstay.Programmes.Entry;
using Backstay.Programmes.Enrolment;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Programmes;

internal static class ProgrammesTables
{
    extension(AppDb db)
    {
        public DbSet<Enrolment.Enrolment> Enrolments => db.Set<Enrolment.Enrolment>();
        public DbSet<Applicant> Applicants => db.Set<Applicant>();
        public DbSet<Invitation> Invitations => db.Set<Invitation>();
    }
}
