using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Backstay.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Courses : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "RemovedAt",
                table: "checkins_responses",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "checkins_private_texts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Module = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    BeganAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Text = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    SavedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Draft = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    RemovedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_checkins_private_texts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "content_course_runs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Module = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    BeganAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    FinishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_content_course_runs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "content_course_steps",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    RunId = table.Column<Guid>(type: "uuid", nullable: false),
                    Part = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_content_course_steps", x => new { x.PersonId, x.RunId, x.Part });
                });

            migrationBuilder.CreateIndex(
                name: "IX_checkins_private_texts_PersonId_BeganAt",
                table: "checkins_private_texts",
                columns: new[] { "PersonId", "BeganAt" });

            migrationBuilder.CreateIndex(
                name: "IX_content_course_runs_PersonId_Module_BeganAt",
                table: "content_course_runs",
                columns: new[] { "PersonId", "Module", "BeganAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "checkins_private_texts");

            migrationBuilder.DropTable(
                name: "content_course_runs");

            migrationBuilder.DropTable(
                name: "content_course_steps");

            migrationBuilder.DropColumn(
                name: "RemovedAt",
                table: "checkins_responses");
        }
    }
}
