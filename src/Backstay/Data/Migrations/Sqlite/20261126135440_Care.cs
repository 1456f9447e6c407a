using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Backstay.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Care : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "ReopenedAt",
                table: "checkins_responses",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "clinic_reports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LinkId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Questionnaire = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Response = table.Column<Guid>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ToldAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    MailedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clinic_reports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "people_care_acceptances",
                columns: table => new
                {
                    LinkId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_care_acceptances", x => x.LinkId);
                });

            migrationBuilder.CreateTable(
                name: "people_care_links",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reader = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CalledAs = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Ticked = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CodeHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    CodeEndsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AcceptedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_care_links", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "people_care_tries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_care_tries", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_clinic_reports_LinkId_Response",
                table: "clinic_reports",
                columns: new[] { "LinkId", "Response" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_clinic_reports_PersonId",
                table: "clinic_reports",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_people_care_acceptances_PersonId",
                table: "people_care_acceptances",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_people_care_links_CodeHash",
                table: "people_care_links",
                column: "CodeHash");

            migrationBuilder.CreateIndex(
                name: "IX_people_care_links_PersonId",
                table: "people_care_links",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_people_care_tries_PersonId_At",
                table: "people_care_tries",
                columns: new[] { "PersonId", "At" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "clinic_reports");

            migrationBuilder.DropTable(
                name: "people_care_acceptances");

            migrationBuilder.DropTable(
                name: "people_care_links");

            migrationBuilder.DropTable(
                name: "people_care_tries");

            migrationBuilder.DropColumn(
                name: "ReopenedAt",
                table: "checkins_responses");
        }
    }
}
