namespace Backstay.Movement.Import.Fit;

/// <summary>What is wrong with a FIT file.</summary>
internal enum FitFault { Header, HeaderChecksum, Truncated, Checksum, Definition, Undefined }

/// <summary>A FIT file that cannot be read to its end. What stood before the fault has been told.</summary>
internal sealed class FitException(FitFault fault) : Exception(Words(fault))
{
    public FitFault Fault { get; } = fault;

    private static string Words(FitFault fault) => fault switch
    {
        FitFault.Header => "The header of this FIT file is damaged, or it is no FIT file at all. Copy it from the watch again.",
        FitFault.HeaderChecksum => "The header of this FIT file has a wrong checksum. Copy it from the watch again.",
        FitFault.Truncated => "This FIT file stops before its end: the end of file came too early. Copy it from the watch again when the watch has finished saving.",
        FitFault.Checksum => "The checksum of this FIT file is wrong, so something in it has changed on the way. Copy it from the watch again.",
        FitFault.Definition => "This FIT file describes its data in a way that makes no sense. Copy it from the watch again.",
        _ => "This FIT file holds data that it does not describe, so the rest cannot be read. What came before is kept.",
    };
}
