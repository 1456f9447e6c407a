using Backstay.Evidence.Drawing;

namespace Backstay.Evidence.Prisma;

/// <summary>Draws counts as a flow.</summary>
internal static class FlowDrawing
{
    public static Sheet Of(FlowCounts counts, FlowLook look)
    {
        var shown = look.OneScreeningBox ? counts.WithOneLevel() : counts;
        var plan = look.Edition == FlowEdition.Prisma2009 ? Prisma2009Plan.Of(shown) : Prisma2020Plan.Of(shown);
        return look.Narrow ? NarrowFlow.Draw(plan) : WideFlow.Draw(plan);
    }
}

internal enum FlowEdition { Prisma2020, Prisma2009 }

/// <param name="Narrow">For a phone.</param>
/// <param name="OneScreeningBox">All levels of screening as one.</param>
internal sealed record FlowLook(FlowEdition Edition = FlowEdition.Prisma2020, bool Narrow = false, bool OneScreeningBox = false);
