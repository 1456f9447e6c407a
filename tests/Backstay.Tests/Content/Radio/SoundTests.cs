using Backstay.Content.Radio.Speaking;
using CsCheck;

namespace Backstay.Tests.Content.Radio;

[Trait("Runs", "once")]
public sealed class SoundTests
{
    private static readonly Gen<Sound> Any = Gen.Short.Array[0, 400].Select(samples => new Sound(8000, samples));

    [Fact]
    public void What_is_written_as_a_WAV_file_is_read_again() => Any.Sample(sound =>
        Sound.Read(sound.ToWav()) is var read && read.Rate == sound.Rate && read.Samples.SequenceEqual(sound.Samples));

    [Fact]
    public void Parts_follow_each_other_with_their_pauses() => Gen.Select(Any, Gen.Int[0, 3]).Array[1, 5].Sample(parts =>
    {
        var (whole, starts) = Sound.Join([.. parts.Select(part => (part.Item1, (double)part.Item2))]);
        return Math.Abs(whole.Seconds - parts.Sum(part => part.Item1.Seconds + part.Item2)) < 1e-9
            && parts.Select((part, i) => whole.Samples.Skip((int)Math.Round(starts[i] * whole.Rate)).Take(part.Item1.Samples.Length).SequenceEqual(part.Item1.Samples)).All(same => same);
    });

    [Fact]
    public void Loud_is_as_loud_as_it_can_be_and_quiet_stays_quiet() => Any.Sample(sound =>
    {
        var loud = sound.Loud();
        var peak = loud.Samples.Length == 0 ? 0 : loud.Samples.Max(sample => Math.Abs((int)sample));
        return loud.Samples.Length == sound.Samples.Length && (sound.Samples.All(sample => sample == 0) ? peak == 0 : Math.Abs(peak - .9 * short.MaxValue) <= 1)
            && loud.Samples.Zip(sound.Samples).All(pair => pair.Second != 0 || pair.First == 0);
    });

    [Fact]
    public void A_length_that_a_pipe_could_not_know_is_passed_over()
    {
        var wav = new Sound(8000, [1, 2, 3]).ToWav();
        wav.AsSpan(40, 4).Fill(0xff);
        Sound.Read(wav).Samples.ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void What_is_no_WAV_file_or_holds_two_channels_is_refused()
    {
        Should.Throw<InvalidDataException>(() => Sound.Read(new byte[100]));
        var wav = new Sound(8000, [1, 2]).ToWav();
        wav[22] = 2;
        Should.Throw<InvalidDataException>(() => Sound.Read(wav));
    }
}
