using MathNet.Numerics.LinearAlgebra;

namespace Backstay.Movement.PainAndActivity;

/// <summary>Least squares with its covariance.</summary>
internal sealed record Regression(Vector<double> Beta, Matrix<double> Covariance, int Freedom)
{
    /// <summary>Columns that hardly vary are held near nothing instead of failing; far below what a day of data weighs.</summary>
    private const double Ridge = 1e-6;

    /// <returns>Null where there are too few rows.</returns>
    public static Regression? Of(IReadOnlyList<double[]> rows, IReadOnlyList<double> outcomes)
    {
        var freedom = rows.Count - rows[0].Length;
        if (freedom < 1) return null;
        var (x, y) = (Matrix<double>.Build.DenseOfRowArrays(rows), Vector<double>.Build.DenseOfEnumerable(outcomes));
        var inverse = (x.TransposeThisAndMultiply(x) + Matrix<double>.Build.DenseDiagonal(x.ColumnCount, x.ColumnCount, Ridge)).Inverse();
        var beta = inverse * x.TransposeThisAndMultiply(y);
        var residual = y - x * beta;
        return new(beta, inverse * (residual.DotProduct(residual) / freedom), freedom);
    }

    public Effect SumOfLast(int count)
    {
        var from = Beta.Count - count;
        return new(Beta.SubVector(from, count).Sum(), Math.Sqrt(Covariance.SubMatrix(from, count, from, count).RowSums().Sum()), Freedom);
    }
}

/// <param name="Error">Standard error.</param>
internal readonly record struct Effect(double Value, double Error, int Freedom);
