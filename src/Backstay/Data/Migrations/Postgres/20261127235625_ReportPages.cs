using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Backstay.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ReportPages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Pages",
                table: "evidence_texts",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "evidence_projects",
                columns: table => new
                {
                    ReviewId = table.Column<Guid>(type: "uuid", nullable: false),
                    Member = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Content = table.Column<byte[]>(type: "bytea", nullable: false),
                    Findings = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evidence_projects", x => new { x.ReviewId, x.Member });
                    table.ForeignKey(
                        name: "FK_evidence_projects_evidence_reviews_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "evidence_reviews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "evidence_projects");

            migrationBuilder.DropColumn(
                name: "Pages",
                table: "evidence_texts");
        }
    }
}
