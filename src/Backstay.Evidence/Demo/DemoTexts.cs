namespace Backstay.Evidence.Demo;

/// <param name="Code">By the lead; null where they marked nothing.</param>
/// <param name="Other">By the second coder.</param>
internal sealed record Said(string Words, string? Code = null, string? Other = null)
{
    /// <summary>Both saw the same in it.</summary>
    public static Said Both(string words, string code) => new(words, code, code);
}

/// <summary>The texts of the made-up reports, with what two coders saw in each sentence.</summary>
internal static class DemoTexts
{
    public const string Fear = "Fear that moving does harm", Tries = "Trust grows with small tries", Time = "No time after work", Hour = "A fixed hour of the day", Company = "Somebody who walks along",
        Rest = "Others say to rest", Step = "A small first step", Safe = "Not knowing what is safe", Praise = "Praise that is meant", Nagging = "Reminders that nag", Weather = "Wet and cold days";

    private const string MadeUp = "Demo text. It was made up to show how coding works, and nobody said any of it.";

    /// <summary>By how the title begins.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<Said>> All { get; } = new Dictionary<string, IReadOnlyList<Said>>
    {
        ["Walking with a neighbour after"] =
        [
            new(MadeUp), Said.Both("Most began with a walk to the corner and back.", Step), Said.Both("One said that she only went because her neighbour rang the bell.", Company),
            new("Another had been told by his family to lie down whenever it hurt.", Rest), Said.Both("At first he was afraid that each step wore something out.", Fear),
            new("After two weeks nothing bad had happened, and he went further.", Tries, Tries), new("On wet days the two stayed in and talked.", Weather),
        ],
        ["What keeps"] =
        [
            new(MadeUp), Said.Both("After a shift there was no strength left, and no time.", Time), Said.Both("A walk around the bus at each last stop needed no plan.", Hour),
            new("Nobody had told them which movements are safe.", Safe, Fear), new("A colleague laughed, and then came along.", Company, Company), new("The doctor said well done, and it stayed with him all week.", Praise, Praise),
            new("In winter the bus was warmer than the yard.", Weather, Weather),
        ],
        ["Ten minutes"] =
        [
            new(MadeUp), Said.Both("Ten minutes sounded small enough to try.", Step), Said.Both("Those who chose a fixed hour kept to it longer.", Hour), new("Those who meant to do it some time did not get to it.", Time),
            Said.Both("A nurse who lifts all day did not know if more was safe.", Safe), new("She tried one exercise, and then two.", Tries, Step), new("Two went together in the break.", Company, Company),
        ],
        ["Reminders"] =
        [
            new(MadeUp), Said.Both("Three a day were two too many, and he turned them off.", Nagging), new("One at four o'clock, when he gets up anyway, he kept.", Hour, Hour), new("She liked it when it said how far she had come.", Praise, Tries),
            new("Her husband told her to rest instead.", Rest, Rest), Said.Both("With a stiff back she was afraid to do as it said.", Fear),
        ],
    };
}
