using System.Reflection;
using Backstay.CheckIns;
using Backstay.Clinic;
using Backstay.Content;
using Backstay.Evidence;
using Backstay.Kernel;
using Backstay.Movement;
using Backstay.People;
using Backstay.Plan;
using Backstay.Programmes;

namespace Backstay;

/// <summary>The rooms of the house, named once.</summary>
internal static class Rooms
{
    public static Assembly[] WithPages { get; } =
    [
        typeof(PeopleModule).Assembly, typeof(ContentModule).Assembly, typeof(ProgrammesModule).Assembly,
        typeof(CheckInsModule).Assembly, typeof(MovementModule).Assembly, typeof(PlanModule).Assembly, typeof(ClinicModule).Assembly,
        typeof(EvidenceModule).Assembly,
    ];

    public static Assembly[] WithTables { get; } = [typeof(KernelModule).Assembly, .. WithPages];
}
