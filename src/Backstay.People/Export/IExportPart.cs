using Backstay.Kernel.Ids;

namespace Backstay.People.Export;

/// <summary>A file that a room adds to what a person takes out, such as their records in FHIR. Register it in the room's module.</summary>
public interface IExportPart
{
    /// <summary>Name within the zip, such as "fhir.json".</summary>
    string FileName { get; }

    /// <summary>Writes the file; the stream stays open.</summary>
    Task WriteAsync(PersonId person, Stream stream, CancellationToken ct);
}
