using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Backstay.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Enrolments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_programmes_enrolments",
                table: "programmes_enrolments");

            migrationBuilder.AddColumn<Guid>(
                name: "Id",
                table: "programmes_enrolments",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<bool>(
                name: "Beside",
                table: "programmes_enrolments",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "EndedOn",
                table: "programmes_enrolments",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Ending",
                table: "programmes_enrolments",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Pace",
                table: "programmes_enrolments",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Pauses",
                table: "programmes_enrolments",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: false,
                defaultValue: "");

            // One enrolment a person until now: the person's id will do for its own.
            migrationBuilder.Sql("UPDATE programmes_enrolments SET \"Id\" = \"PersonId\";");

            migrationBuilder.AddPrimaryKey(
                name: "PK_programmes_enrolments",
                table: "programmes_enrolments",
                column: "Id");

            migrationBuilder.CreateTable(
                name: "programmes_applicants",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    ProgrammeId = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Age = table.Column<int>(type: "integer", nullable: true),
                    Invited = table.Column<bool>(type: "boolean", nullable: false),
                    Since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programmes_applicants", x => x.PersonId);
                });

            migrationBuilder.CreateTable(
                name: "programmes_invitations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    ProgrammeId = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Code = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    Places = table.Column<int>(type: "integer", nullable: false),
                    Used = table.Column<int>(type: "integer", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programmes_invitations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "programmes_versions",
                columns: table => new
                {
                    ProgrammeId = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    File = table.Column<string>(type: "text", nullable: false),
                    Words = table.Column<string>(type: "text", nullable: false),
                    KeptAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
