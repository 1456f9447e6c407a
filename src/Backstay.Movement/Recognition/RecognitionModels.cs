using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Backstay.Movement.Import;

namespace Backstay.Movement.Recognition;

/// <summary>What was learnt, for each way to carry a phone. In a folder it is one file, <see cref="FileName"/>, compressed.</summary>
internal sealed class RecognitionModels(PlacedModel waist, PlacedModel pocket, BoostedTrees guess)
{
    public const string FileName = "recognition.model";

    private static readonly Lazy<RecognitionModels> shipped = new(() => Read(typeof(RecognitionModels).Assembly.GetManifestResourceStream(FileName)!));

    /// <summary>A model learnt from other features than this program knows would speak nonsense.</summary>
    private static byte[] Mark => SHA256.HashData(Encoding.UTF8.GetBytes("1\n" + string.Join('\n', Features.Names)));

    /// <summary>As they come with the program.</summary>
    public static RecognitionModels Shipped => shipped.Value;

    public Recogniser Of(Placement placement) => new(placement switch
    {
        Placement.Waist => waist,
        Placement.Pocket => pocket,
        _ => new UnplacedModel(waist, pocket, guess),
    });

    /// <param name="random">The same trials and seed give the same models.</param>
    public static RecognitionModels Learn(IReadOnlyList<LabelledTrial> waist, IReadOnlyList<LabelledTrial> pocket, Random random) =>
        Learn(Lesson.Of(waist, random), Lesson.Of(pocket, random), random);

    public static RecognitionModels Learn(IReadOnlyList<Lesson> waist, IReadOnlyList<Lesson> pocket, Random random) =>
        new(PlacedModel.Learn(waist, pocket, random), PlacedModel.Learn(pocket, waist, random), UnplacedModel.LearnGuess(waist, pocket, random));

    public void Write(Stream file)
    {
        using var zip = new GZipStream(file, CompressionLevel.SmallestSize, leaveOpen: true);
        using var writer = new BinaryWriter(zip);
        writer.Write(Mark);
        waist.Write(writer);
        pocket.Write(writer);
        guess.Write(writer);
    }

    /// <exception cref="UnreadableException">It is no model, or one of another version.</exception>
    public static RecognitionModels Read(Stream file)
    {
        try
        {
            using var reader = new BinaryReader(new GZipStream(file, CompressionMode.Decompress));
            if (!reader.ReadBytes(Mark.Length).AsSpan().SequenceEqual(Mark)) throw new UnreadableException("This model was trained by another version of Backstay. Train it again with 'backstay movement train'.");
            return new(PlacedModel.Read(reader), PlacedModel.Read(reader), BoostedTrees.Read(reader));
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException)
        {
            throw new UnreadableException("This is no whole recognition model. Train one with 'backstay movement train'.", error);
        }
    }
}
