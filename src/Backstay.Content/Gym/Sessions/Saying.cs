using Backstay.Content.Files;

namespace Backstay.Content.Gym.Sessions;

/// <summary>Places the sentences of an exercise where there is time for them: those on how to begin first, the rest while it goes on.</summary>
internal sealed class Saying(IReadOnlyList<string> sentences)
{
    /// <summary>Seconds that a name takes, that counting down takes, and of quiet between two sentences.</summary>
    private const int Name = 2, CountDown = 3, Quiet = 2;

    /// <summary>So long a stretch is told when half of it is over.</summary>
    private const int Long = 60;

    private int said;

    public IReadOnlyList<Cue> GettingReady(int length) => [new(0, SaidAt.Next), .. Sentences(Name, length - CountDown), new(length - CountDown, SaidAt.Count)];

    public IReadOnlyList<Cue> Working(int length)
    {
        List<Cue> cues = [new(0, SaidAt.Begin), .. Sentences(Name, length - CountDown)];
        if (length >= Long && cues[^1].At + Quiet + Name < length / 2) cues.Add(new(length / 2, SaidAt.Halfway));
        return cues;
    }

    private IEnumerable<Cue> Sentences(int from, int until)
    {
        for (var at = from; said < sentences.Count; said++)
        {
            var takes = SecondsOf(sentences[said]);
            if (at + takes > until) yield break;
            yield return new(at, SaidAt.Say, sentences[said]);
            at += takes + Quiet;
        }
    }

    private static int SecondsOf(string sentence) => (int)Math.Ceiling(sentence.Split(' ').Length * 60.0 / SpeechWords.WordsAMinute);
}
