using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Backstay.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Speaking : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "movement_moments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Time = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Occasion = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    Decision = table.Column<string>(type: "TEXT", nullable: false),
                    Choice = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Line = table.Column<string>(type: "TEXT", maxLength: 600, nullable: true),
                    MeasuredFrom = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Stopped = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_movement_moments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "movement_wishes",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    On = table.Column<bool>(type: "INTEGER", nullable: false),
                    QuietFrom = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    QuietTo = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    PlanningFrom = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    MostADay = table.Column<int>(type: "INTEGER", nullable: false),
                    SilentUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Weather = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_movement_wishes", x => x.PersonId);
                });

            migrationBuilder.CreateIndex(
                name: "IX_movement_moments_PersonId_Day_Time_Occasion",
                table: "movement_moments",
                columns: new[] { "PersonId", "Day", "Time", "Occasion" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "movement_moments");

            migrationBuilder.DropTable(
                name: "movement_wishes");
        }
    }
}
