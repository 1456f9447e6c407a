using Backstay.Movement.Import.Recordings;

namespace Backstay.Movement.Recognition;

/// <summary>What a body did in a window of an uploaded recording. Nobody says where on the body the phone was.</summary>
internal static class UploadedMotion
{
    public static Motion? Of(SampleWindow window)
    {
        var samples = new Sample[SampleWindow.Length];
        for (var i = 0; i < samples.Length; i++) samples[i] = new((long)(i * SampleWindow.StepMs), window.X[i], window.Y[i], window.Z[i]);
        return Recogniser.Of(Placement.Unknown).Recognise(samples).Motion;
    }
}
