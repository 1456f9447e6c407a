using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Backstay.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Weeks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "StillOn",
                table: "plan_flare_ups",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "plan_agreed_days",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Things = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_agreed_days", x => new { x.PersonId, x.Day });
                });

            migrationBuilder.CreateTable(
                name: "plan_rhythms",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LookBackOn = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_rhythms", x => x.PersonId);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "plan_agreed_days");

            migrationBuilder.DropTable(
                name: "plan_rhythms");

            migrationBuilder.DropColumn(
                name: "StillOn",
                table: "plan_flare_ups");
        }
    }
}
