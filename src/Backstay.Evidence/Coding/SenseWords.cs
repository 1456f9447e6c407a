using Backstay.Design.Forms;

namespace Backstay.Evidence.Coding;

/// <summary>How senses of codes are called.</summary>
internal static class SenseWords
{
    public static IReadOnlyList<Choice> Choices { get; } = [.. new[] { Sense.Barrier, Sense.Facilitator, Sense.Neither }.Select(sense => new Choice(sense.ToString(), Of(sense)))];

    public static string Of(Sense sense) => sense switch { Sense.Barrier => Words.SenseBarrier, Sense.Facilitator => Words.SenseFacilitator, _ => Words.SenseNeither };
}
