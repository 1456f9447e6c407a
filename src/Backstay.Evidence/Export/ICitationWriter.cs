using Backstay.Evidence.Records;

namespace Backstay.Evidence.Export;

/// <summary>Writes records in one format. Disposing writes what stands behind the last one; the text stays open.</summary>
internal interface ICitationWriter : IDisposable
{
    void Write(Citation citation);
}
