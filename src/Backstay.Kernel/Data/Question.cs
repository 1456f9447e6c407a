using System.Data.Common;

namespace Backstay.Kernel.Data;

/// <summary>What a page asks the database at every request, as SQL that both databases understand, with @named parameters.</summary>
/// <param name="Read">Makes the answer; the reader stands before the first row.</param>
public sealed record Question<T>(string Sql, Func<DbDataReader, T> Read);

public static class Question
{
    /// <summary>A question with one row for an answer, or null.</summary>
    public static Question<T?> One<T>(string sql, Func<DbDataReader, T> row) where T : class => new(sql, reader => reader.Read() ? row(reader) : null);

    /// <summary>A question with any number of rows.</summary>
    public static Question<IReadOnlyList<T>> All<T>(string sql, Func<DbDataReader, T> row) => new(sql, reader =>
    {
        var rows = new List<T>();
        while (reader.Read()) rows.Add(row(reader));
        return rows;
    });

    /// <summary>Questions of several rooms, answered by one round trip.</summary>
    public static Question<(T1, T2)> Together<T1, T2>(Question<T1> first, Question<T2> second) =>
        new(string.Join(";\n", first.Sql, second.Sql), reader => (first.Read(reader), Next(second, reader)));

    public static Question<(T1, T2, T3)> Together<T1, T2, T3>(Question<T1> first, Question<T2> second, Question<T3> third) =>
        new(string.Join(";\n", first.Sql, second.Sql, third.Sql), reader => (first.Read(reader), Next(second, reader), Next(third, reader)));

    public static Question<(T1, T2, T3, T4)> Together<T1, T2, T3, T4>(Question<T1> first, Question<T2> second, Question<T3> third, Question<T4> fourth) =>
        new(string.Join(";\n", first.Sql, second.Sql, third.Sql, fourth.Sql), reader => (first.Read(reader), Next(second, reader), Next(third, reader), Next(fourth, reader)));

    /// <summary>A list for IN, each value a parameter of its own: the two databases have no other list in common.</summary>
    public static string List(int count) => count == 0 ? "NULL" : string.Join(", ", Enumerable.Range(0, count).Select(n => $"@listed{n}"));

    /// <summary>The values of such a list.</summary>
    public static IEnumerable<(string Name, object? Value)> Listed(IEnumerable<string> values) => values.Select((value, n) => ($"listed{n}", (object?)value));

    /// <summary>The same question, with its answer in another form.</summary>
    public static Question<TOther> As<T, TOther>(this Question<T> question, Func<T, TOther> form) => new(question.Sql, reader => form(question.Read(reader)));

    public static T? Maybe<T>(this DbDataReader reader, int column) where T : struct => reader.IsDBNull(column) ? null : reader.GetFieldValue<T>(column);

    /// <summary>A value that is stored by its name.</summary>
    public static T Named<T>(this DbDataReader reader, int column) where T : struct, Enum => Enum.Parse<T>(reader.GetString(column));

    /// <summary>A moment, which both databases keep in UTC.</summary>
    public static DateTimeOffset Moment(this DbDataReader reader, int column) => new(DateTime.SpecifyKind(reader.GetDateTime(column), DateTimeKind.Utc));

    private static T Next<T>(Question<T> question, DbDataReader reader)
    {
        reader.NextResult();
        return question.Read(reader);
    }
}
