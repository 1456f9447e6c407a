using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Backstay.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Programmes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "OffersWalking",
                table: "plan_days",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "ShownAt",
                table: "checkins_private_texts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "movement_decisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Part = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Turn = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Trial = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Week = table.Column<int>(type: "INTEGER", nullable: false),
                    Phase = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Policy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Available = table.Column<bool>(type: "INTEGER", nullable: false),
                    Arms = table.Column<string>(type: "TEXT", nullable: false),
                    Probability = table.Column<double>(type: "REAL", nullable: false),
                    Draw = table.Column<double>(type: "REAL", nullable: false),
                    Choice = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    SuggestionId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_movement_decisions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "movement_moved",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Part = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Activity = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    SuggestionId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_movement_moved", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "movement_suggestions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Part = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Turn = table.Column<int>(type: "INTEGER", nullable: false),
                    Activity = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    MadeSmaller = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_movement_suggestions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "plan_advice",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RuleId = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Area = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    DoneAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_advice", x => new { x.PersonId, x.Day, x.RuleId });
                });

            migrationBuilder.CreateTable(
                name: "plan_day_blocks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    On = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    At = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_day_blocks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "plan_done_blocks",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    BlockId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    At = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    Planned = table.Column<int>(type: "INTEGER", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_done_blocks", x => new { x.PersonId, x.Day, x.BlockId });
                });

            migrationBuilder.CreateTable(
                name: "plan_hard_walking_weeks",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_hard_walking_weeks", x => new { x.PersonId, x.From });
                });

            migrationBuilder.CreateTable(
                name: "plan_hard_weeks",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Change = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_hard_weeks", x => new { x.PersonId, x.From });
                });

            migrationBuilder.CreateTable(
                name: "plan_return_plans",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ContractMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    FromMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    ToMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    StepCount = table.Column<int>(type: "INTEGER", nullable: false),
                    WeeksPerStep = table.Column<int>(type: "INTEGER", nullable: false),
                    BeginsOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_return_plans", x => x.PersonId);
                });

            migrationBuilder.CreateTable(
                name: "plan_walking",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BeganOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    FirstStep = table.Column<int>(type: "INTEGER", nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    End = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_walking", x => new { x.PersonId, x.BeganOn });
                });

            migrationBuilder.CreateTable(
                name: "plan_walks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_walks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "plan_work_agreements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    With = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ReviewOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_work_agreements", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "plan_work_problems",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SolvedOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_work_problems", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "plan_work_solutions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProblemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Who = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_work_solutions", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_movement_decisions_PersonId_Day_Part_Turn",
                table: "movement_decisions",
                columns: new[] { "PersonId", "Day", "Part", "Turn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_movement_moved_PersonId_Day",
                table: "movement_moved",
                columns: new[] { "PersonId", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_movement_suggestions_PersonId_Day_Part_Turn",
                table: "movement_suggestions",
                columns: new[] { "PersonId", "Day", "Part", "Turn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_plan_day_blocks_PersonId_On",
                table: "plan_day_blocks",
                columns: new[] { "PersonId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_plan_walks_PersonId_Day",
                table: "plan_walks",
                columns: new[] { "PersonId", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_plan_work_agreements_PersonId",
                table: "plan_work_agreements",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_plan_work_problems_PersonId",
                table: "plan_work_problems",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_plan_work_solutions_PersonId_ProblemId",
                table: "plan_work_solutions",
                columns: new[] { "PersonId", "ProblemId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "movement_decisions");

            migrationBuilder.DropTable(
                name: "movement_moved");

            migrationBuilder.DropTable(
                name: "movement_suggestions");

            migrationBuilder.DropTable(
                name: "plan_advice");

            migrationBuilder.DropTable(
                name: "plan_day_blocks");

            migrationBuilder.DropTable(
                name: "plan_done_blocks");

            migrationBuilder.DropTable(
                name: "plan_hard_walking_weeks");

            migrationBuilder.DropTable(
                name: "plan_hard_weeks");

            migrationBuilder.DropTable(
                name: "plan_return_plans");

            migrationBuilder.DropTable(
                name: "plan_walking");

            migrationBuilder.DropTable(
                name: "plan_walks");

            migrationBuilder.DropTable(
                name: "plan_work_agreements");

            migrationBuilder.DropTable(
                name: "plan_work_problems");

            migrationBuilder.DropTable(
                name: "plan_work_solutions");

            migrationBuilder.DropColumn(
                name: "OffersWalking",
                table: "plan_days");

            migrationBuilder.DropColumn(
                name: "ShownAt",
                table: "checkins_private_texts");
        }
    }
}
