using Backstay.Evidence.Import;
using Backstay.Evidence.Import.Fields;
using Backstay.Evidence.Records;

namespace Backstay.Evidence.Export;

/// <summary>Reads what was just written, so that an export knows what its format did not hold.</summary>
internal static class ReadBack
{
    /// <returns>What has to be written beside the fields, as JSON in one line; null where nothing is lost.</returns>
    public static string? Missing(Citation citation, ICitationFormat format, string written)
    {
        var receiver = new First();
        format.Read(new StringReader(written), receiver, CancellationToken.None);
        return ExactFields.Of(citation, receiver.Citation ?? new());
    }

    private sealed class First : ICitationReceiver
    {
        public Citation? Citation { get; private set; }

        public void Add(Citation citation, long line) => Citation ??= citation;

        public void Refuse(string reason, long line) { }
    }
}
