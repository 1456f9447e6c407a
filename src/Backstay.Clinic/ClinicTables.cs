using Backstay.Clinic.Reports;
using Backstay.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Clinic;

internal static class ClinicTables
{
    extension(AppDb db)
    {
        public DbSet<CareReport> CareReports => db.Set<CareReport>();
    }
}
