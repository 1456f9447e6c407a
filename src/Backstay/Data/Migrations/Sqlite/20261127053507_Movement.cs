using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Backstay.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Movement : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "movement_columns",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TableKey = table.Column<Guid>(type: "TEXT", nullable: false),
                    Mapping = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_movement_columns", x => new { x.PersonId, x.TableKey });
                });

            migrationBuilder.CreateTable(
                name: "movement_counted_flags",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Flag = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_movement_counted_flags", x => new { x.PersonId, x.Day, x.Flag });
                });

            migrationBuilder.CreateTable(
                name: "movement_dear_ideas",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_movement_dear_ideas", x => new { x.PersonId, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "movement_files",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AddressId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Format = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    TableKey = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReadBytes = table.Column<long>(type: "INTEGER", nullable: false),
                    Positions = table.Column<long>(type: "INTEGER", nullable: false),
                    Spells = table.Column<long>(type: "INTEGER", nullable: false),
                    Known = table.Column<long>(type: "INTEGER", nullable: false),
                    Refused = table.Column<string>(type: "TEXT", nullable: false),
                    Fault = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LeasedUntil = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_movement_files", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "movement_fixes",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Latitude = table.Column<double>(type: "REAL", nullable: false),
                    Longitude = table.Column<double>(type: "REAL", nullable: false),
                    Accuracy = table.Column<double>(type: "REAL", nullable: true),
                    Motion = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_movement_fixes", x => new { x.PersonId, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "movement_moments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Time = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Occasion = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    Decision = table.Column<string>(type: "TEXT", nullable: false),
                    Choice = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Line = table.Column<string>(type: "TEXT", maxLength: 600, nullable: true),
                    MeasuredFrom = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Stopped = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_movement_moments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "movement_own_ideas",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Activity = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    Smaller = table.Column<int>(type: "INTEGER", nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", nullable: false),
                    Features = table.Column<string>(type: "TEXT", nullable: false),
                    Chance = table.Column<double>(type: "REAL", nullable: false),
                    Probability = table.Column<double>(type: "REAL", nullable: false),
                    Draw = table.Column<double>(type: "REAL", nullable: false),
                    Policy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_movement_own_ideas", x => new { x.PersonId, x.Day, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "movement_places",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Latitude = table.Column<double>(type: "REAL", nullable: false),
                    Longitude = table.Column<double>(type: "REAL", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_movement_places", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "movement_push_addresses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    App = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LastAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_movement_push_addresses", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "movement_spells",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Until = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Motion = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Steps = table.Column<int>(type: "INTEGER", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_movement_spells", x => new { x.PersonId, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "movement_stretches",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Until = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Motion = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Steps = table.Column<int>(type: "INTEGER", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Confidence = table.Column<double>(type: "REAL", nullable: true),
                    FromLatitude = table.Column<double>(type: "REAL", nullable: true),
                    FromLongitude = table.Column<double>(type: "REAL", nullable: true),
                    ToLatitude = table.Column<double>(type: "REAL", nullable: true),
                    ToLongitude = table.Column<double>(type: "REAL", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_movement_stretches", x => new { x.PersonId, x.At });
                });

            migrationBuilder.CreateTable(
                name: "movement_wishes",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    On = table.Column<bool>(type: "INTEGER", nullable: false),
                    QuietFrom = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    QuietTo = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    PlanningFrom = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    MostADay = table.Column<int>(type: "INTEGER", nullable: false),
                    SilentUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Weather = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_movement_wishes", x => x.PersonId);
                });

            migrationBuilder.CreateIndex(
                name: "IX_movement_files_PersonId_At",
                table: "movement_files",
                columns: new[] { "PersonId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_movement_fixes_FileId",
                table: "movement_fixes",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_movement_fixes_PersonId_At",
                table: "movement_fixes",
                columns: new[] { "PersonId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_movement_moments_PersonId_Day_Time_Occasion",
                table: "movement_moments",
                columns: new[] { "PersonId", "Day", "Time", "Occasion" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_movement_places_PersonId",
                table: "movement_places",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_movement_push_addresses_Hash",
                table: "movement_push_addresses",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_movement_push_addresses_PersonId",
                table: "movement_push_addresses",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_movement_spells_FileId",
                table: "movement_spells",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_movement_spells_PersonId_At",
                table: "movement_spells",
                columns: new[] { "PersonId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_movement_stretches_PersonId_Day",
                table: "movement_stretches",
                columns: new[] { "PersonId", "Day" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "movement_columns");

            migrationBuilder.DropTable(
                name: "movement_counted_flags");

            migrationBuilder.DropTable(
                name: "movement_dear_ideas");

            migrationBuilder.DropTable(
                name: "movement_files");

            migrationBuilder.DropTable(
                name: "movement_fixes");

            migrationBuilder.DropTable(
                name: "movement_moments");

            migrationBuilder.DropTable(
                name: "movement_own_ideas");

            migrationBuilder.DropTable(
                name: "movement_places");

            migrationBuilder.DropTable(
                name: "movement_push_addresses");

            migrationBuilder.DropTable(
                name: "movement_spells");

            migrationBuilder.DropTable(
                name: "movement_stretches");

            migrationBuilder.DropTable(
                name: "movement_wishes");
        }
    }
}
