using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Backstay.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Enrolments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameTable(name: "programmes_enrolments", newName: "programmes_enrolments_before");

            migrationBuilder.CreateTable(
                name: "programmes_enrolments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProgrammeId = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Beside = table.Column<bool>(type: "INTEGER", nullable: false),
                    BeganOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Ending = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Pace = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    PausedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Pauses = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programmes_enrolments", x => x.Id);
                });

            // One enrolment a person until now: the person's id will do for its own.
            migrationBuilder.Sql(
                """
                INSERT INTO programmes_enrolments ("Id", "PersonId", "ProgrammeId", "Version", "Beside", "BeganOn", "PausedOn", "Pauses")
                SELECT "PersonId", "PersonId", "ProgrammeId", "Version", 0, "BeganOn", "PausedOn", '' FROM programmes_enrolments_before;
                """);

            migrationBuilder.DropTable(name: "programmes_enrolments_before");

            migrationBuilder.CreateTable(
                name: "programmes_applicants",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProgrammeId = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Age = table.Column<int>(type: "INTEGER", nullable: true),
                    Invited = table.Column<bool>(type: "INTEGER", nullable: false),
                    Since = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programmes_applicants", x => x.PersonId);
                });

            migrationBuilder.CreateTable(
                name: "programmes_invitations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProgrammeId = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    Places = table.Column<int>(type: "INTEGER", nullable: false),
                    Used = table.Column<int>(type: "INTEGER", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programmes_invitations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "programmes_versions",
                columns: table => new
                {
                    ProgrammeId = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    File = table.Column<string>(type: "TEXT", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    KeptAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programmes_versions", x => new { x.ProgrammeId, x.Version });
                });

            migrationBuilder.CreateIndex(
                name: "IX_programmes_enrolments_PersonId",
                table: "programmes_enrolments",
                column: "PersonId",
                unique: true,
                filter: "\"EndedOn\" IS NULL AND NOT \"Beside\"");

            migrationBuilder.CreateIndex(
                name: "IX_programmes_enrolments_PersonId_BeganOn",
                table: "programmes_enrolments",
                columns: new[] { "PersonId", "BeganOn" });

            migrationBuilder.CreateIndex(
                name: "IX_programmes_invitations_Code",
                table: "programmes_invitations",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_programmes_invitations_PersonId",
                table: "programmes_invitations",
                column: "PersonId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "programmes_applicants");

            migrationBuilder.DropTable(
                name: "programmes_invitations");

            migrationBuilder.DropTable(
                name: "programmes_versions");

            migrationBuilder.DropPrimaryKey(
                name: "PK_programmes_enrolments",
                table: "programmes_enrolments");

            migrationBuilder.DropIndex(
                name: "IX_programmes_enrolments_PersonId",
                table: "programmes_enrolments");

            migrationBuilder.DropIndex(
                name: "IX_programmes_enrolments_PersonId_BeganOn",
                table: "programmes_enrolments");

            migrationBuilder.DropColumn(
                name: "Id",
                table: "programmes_enrolments");

            migrationBuilder.DropColumn(
                name: "Beside",
                table: "programmes_enrolments");

            migrationBuilder.DropColumn(
                name: "EndedOn",
                table: "programmes_enrolments");

            migrationBuilder.DropColumn(
                name: "Ending",
                table: "programmes_enrolments");

            migrationBuilder.DropColumn(
                name: "Pace",
                table: "programmes_enrolments");

            migrationBuilder.DropColumn(
                name: "Pauses",
                table: "programmes_enrolments");

            migrationBuilder.AddPrimaryKey(
                name: "PK_programmes_enrolments",
                table: "programmes_enrolments",
                column: "PersonId");
        }
    }
}
