using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Backstay.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ReviewWriting : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "OpenVersion",
                table: "evidence_reviews",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "PublishedAt",
                table: "evidence_reviews",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "evidence_drafts",
                columns: table => new
                {
                    ReviewId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Section = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    WithLog = table.Column<bool>(type: "INTEGER", nullable: false),
                    By = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evidence_drafts", x => new { x.ReviewId, x.Section, x.Version });
                    table.ForeignKey(
                        name: "FK_evidence_drafts_evidence_reviews_ReviewId",
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
                name: "evidence_drafts");

            migrationBuilder.DropColumn(
                name: "OpenVersion",
                table: "evidence_reviews");

            migrationBuilder.DropColumn(
                name: "PublishedAt",
                table: "evidence_reviews");
        }
    }
}
