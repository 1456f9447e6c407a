namespace Backstay.Plan.Cases;

/// <summary>Intervals by drawing people, not weeks, since weeks of one person are alike (cluster bootstrap).</summary>
internal static class Bootstrap
{
    private const int Samples = 500;

    public static IReadOnlyList<IReadOnlyList<T>> OfPeople<T>(IEnumerable<T> weeks, Func<T, int> person, Random random)
    {
        List<T>[] people = [.. weeks.GroupBy(person).Select(own => own.ToList())];
        return [.. Enumerable.Range(0, Samples).Select(_ => Enumerable.Range(0, people.Length).SelectMany(_ => people[random.Next(people.Length)]).ToList())];
    }

    public static Interval Of<T>(IReadOnlyList<T> all, IEnumerable<IReadOnlyList<T>> samples, Func<IReadOnlyList<T>, double> measure)
    {
        double[] sorted = [.. samples.Select(measure).Order()];
        return new(measure(all), sorted[(int)(.025 * (sorted.Length - 1))], sorted[(int)Math.Ceiling(.975 * (sorted.Length - 1))]);
    }
}
