using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Backstay.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class WalkingTrack : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "OffersWalking",
                table: "plan_days",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "plan_hard_walking_weeks",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_hard_walking_weeks", x => new { x.PersonId, x.From });
                });

            migrationBuilder.CreateTable(
                name: "plan_walking",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    BeganOn = table.Column<DateOnly>(type: "date", nullable: false),
                    FirstStep = table.Column<int>(type: "integer", nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    End = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_walking", x => new { x.PersonId, x.BeganOn });
                });

            migrationBuilder.CreateTable(
                name: "plan_walks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Minutes = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_walks", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_plan_walks_PersonId_Day",
                table: "plan_walks",
                columns: new[] { "PersonId", "Day" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "plan_hard_walking_weeks");

            migrationBuilder.DropTable(
                name: "plan_walking");

            migrationBuilder.DropTable(
                name: "plan_walks");

            migrationBuilder.DropColumn(
                name: "OffersWalking",
                table: "plan_days");
        }
    }
}
