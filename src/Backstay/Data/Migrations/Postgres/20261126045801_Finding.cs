using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Backstay.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Finding : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Depth",
                table: "content_openings",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "HalfMinute");

            migrationBuilder.AddColumn<DateOnly>(
                name: "LastOn",
                table: "content_openings",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.Sql("UPDATE content_openings SET \"LastOn\" = \"Day\"");

            migrationBuilder.CreateTable(
                name: "content_news_visits",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Newest = table.Column<DateOnly>(type: "date", nullable: false),
                    NewestBefore = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_content_news_visits", x => x.PersonId);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "content_news_visits");

            migrationBuilder.DropColumn(
                name: "Depth",
                table: "content_openings");

            migrationBuilder.DropColumn(
                name: "LastOn",
                table: "content_openings");
        }
    }
}
