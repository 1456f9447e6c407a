using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Backstay.Content.Editing;

internal enum PieceKind { Same, Gone, New }

internal sealed record Piece(PieceKind Kind, string Text);

/// <summary>A line of a comparison; without pieces, so many lines that are the same and are left out.</summary>
internal sealed record DifferentLine(IReadOnlyList<Piece> Pieces, int LeftOut = 0);

/// <summary>What differs between two texts, line by line and in each line word by word.</summary>
internal static class Difference
{
    /// <summary>Lines shown around a change.</summary>
    private const int Around = 1;

    public static IReadOnlyList<DifferentLine> Of(string before, string after)
    {
        var sides = new SideBySideDiffBuilder(Differ.Instance).BuildDiffModel(before, after, ignoreWhitespace: false, ignoreCase: false);
        var rows = sides.OldText.Lines.Zip(sides.NewText.Lines, (gone, came) => (gone, came)).ToList();
        var shown = rows.Select((_, i) => Enumerable.Range(i - Around, 2 * Around + 1).Any(near => near >= 0 && near < rows.Count && rows[near].came.Type != ChangeType.Unchanged)).ToList();
        var lines = new List<DifferentLine>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (shown[i]) lines.Add(new(Pieces(rows[i].gone, rows[i].came)));
            else if (lines is [.., { LeftOut: > 0 } last]) lines[^1] = last with { LeftOut = last.LeftOut + 1 };
            else lines.Add(new([], 1));
        }
        return lines;
    }

    private static List<Piece> Pieces(DiffPiece gone, DiffPiece came) => (gone.Type, came.Type) switch
    {
        (ChangeType.Unchanged, _) => [new(PieceKind.Same, came.Text)],
        (ChangeType.Imaginary, _) => [new(PieceKind.New, came.Text)],
        (_, ChangeType.Imaginary) => [new(PieceKind.Gone, gone.Text)],
        _ => Words(gone.Text, came.Text),
    };

    private static List<Piece> Words(string gone, string came)
    {
        var pieces = new List<Piece>();
        foreach (var word in InlineDiffBuilder.Instance.BuildDiffModel(gone, came, ignoreWhitespace: false, ignoreCase: false, WordChunker.Instance).Lines)
        {
            var kind = word.Type switch { ChangeType.Inserted => PieceKind.New, ChangeType.Deleted => PieceKind.Gone, _ => PieceKind.Same };
            if (pieces is [.., var last] && last.Kind == kind) pieces[^1] = last with { Text = last.Text + word.Text };
            else pieces.Add(new(kind, word.Text));
        }
        return Settled(pieces);
    }

    /// <summary>A change that could begin a full stop later does: ". One more" before "." is " One more." for a reader.</summary>
    private static List<Piece> Settled(List<Piece> pieces)
    {
        for (var i = 1; i + 1 < pieces.Count; i++)
        {
            var (before, change, after) = (pieces[i - 1], pieces[i], pieces[i + 1]);
            if (before.Kind != PieceKind.Same || change.Kind == PieceKind.Same || after.Kind != PieceKind.Same || !char.IsPunctuation(change.Text[0]) || after.Text[0] != change.Text[0]) continue;
            var mark = change.Text[..1];
            (pieces[i - 1], pieces[i], pieces[i + 1]) = (before with { Text = before.Text + mark }, change with { Text = change.Text[1..] + mark }, after with { Text = after.Text[1..] });
        }
        return [.. pieces.Where(piece => piece.Text.Length > 0)];
    }
}
