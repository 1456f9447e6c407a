using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Backstay.Data.Migrations.Postgres
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Time = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Occasion = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    Decision = table.Column<string>(type: "text", nullable: false),
                    Choice = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Line = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: true),
                    MeasuredFrom = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Answer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Stopped = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_movement_moments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "movement_wishes",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    On = table.Column<bool>(type: "boolean", nullable: false),
                    QuietFrom = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    QuietTo = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    PlanningFrom = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    MostADay = table.Column<int>(type: "integer", nullable: false),
                    SilentUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Weather = table.Column<bool>(type: "boolean", nullable: false)
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
