using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Backstay.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Goals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "plan_action_plans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    GoalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ItemId = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Weekdays = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    At = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    After = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Place = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Company = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Obstacle = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Instead = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Changes = table.Column<int>(type: "INTEGER", nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_action_plans", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "plan_calendar_feeds",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_calendar_feeds", x => x.PersonId);
                });

            migrationBuilder.CreateTable(
                name: "plan_follow_ups",
                columns: table => new
                {
                    PlanId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Obstacle = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Said = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_follow_ups", x => new { x.PlanId, x.Day });
                });

            migrationBuilder.CreateTable(
                name: "plan_goal_ratings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    GoalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Able = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_goal_ratings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "plan_goals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    BeganOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_goals", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_plan_action_plans_PersonId_GoalId",
                table: "plan_action_plans",
                columns: new[] { "PersonId", "GoalId" });

            migrationBuilder.CreateIndex(
                name: "IX_plan_calendar_feeds_Hash",
                table: "plan_calendar_feeds",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_plan_follow_ups_PersonId_Day",
                table: "plan_follow_ups",
                columns: new[] { "PersonId", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_plan_goal_ratings_PersonId_GoalId_Day",
                table: "plan_goal_ratings",
                columns: new[] { "PersonId", "GoalId", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_plan_goals_PersonId_State",
                table: "plan_goals",
                columns: new[] { "PersonId", "State" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "plan_action_plans");

            migrationBuilder.DropTable(
                name: "plan_calendar_feeds");

            migrationBuilder.DropTable(
                name: "plan_follow_ups");

            migrationBuilder.DropTable(
                name: "plan_goal_ratings");

            migrationBuilder.DropTable(
                name: "plan_goals");
        }
    }
}
