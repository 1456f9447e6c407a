using System.Globalization;
using System.Text;
using Backstay.Movement.Sending.Analysis;
using nietras.SeparatedValues;

namespace Backstay.Bench.Trials;

/// <summary>
/// The micro-randomised trial HeartSteps V1 (Klasnja et al., Ann Behav Med 2019;53:573-582, data CC BY 4.0), as its authors analysed it: available moments, steps of 30 minutes on a log scale,
/// those of the 30 minutes before and the day as controls.
/// </summary>
internal static class HeartStepsTrial
{
    private const double AnyMessage = .6, WalkingMessage = .45;

    /// <param name="file">suggestions.csv; cp1252, but what is read of it is plain ASCII.</param>
    /// <param name="walking">Compare walking messages with none, without the moments of messages against sitting or of a kind that was not noted; otherwise any message.</param>
    /// <param name="byDay">Let the effect change with the day.</param>
    public static IReadOnlyList<Occasion> Read(string file, bool walking, bool byDay)
    {
        var rows = new List<(int Person, DateTime Local, bool Sent, bool Walking, bool Other, double After, double Before)>();
        using var reader = Sep.New(',').Reader(options => options with { Unescape = true }).FromText(File.ReadAllText(file, Encoding.Latin1));
        foreach (var row in reader)
        {
            if (row["avail"].ToString() != "TRUE") continue;
            var local = DateTime.ParseExact(row["sugg.decision.utime"].ToString(), "yyyy/M/d H:mm", CultureInfo.InvariantCulture).AddSeconds(row["sugg.gmtoff"].Parse<int>());
            rows.Add((row["user.index"].Parse<int>(), local, row["send"].ToString() == "TRUE", row["send.active"].ToString() == "TRUE", row["send.sedentary"].ToString() != "FALSE",
                Steps(row["jbsteps30.zero"].ToString()), Steps(row["jbsteps30pre.zero"].ToString())));
        }
        var first = rows.GroupBy(row => row.Person).ToDictionary(person => person.Key, person => person.Min(row => row.Local));
        return [.. rows.Where(row => !walking || !row.Other).Select(row =>
        {
            double day = (row.Local - first[row.Person]).Days;
            return new Occasion(row.Person, row.After, walking ? row.Walking : row.Sent, walking ? WalkingMessage : AnyMessage, [row.Before, day], byDay ? [day] : []);
        })];
    }

    private static double Steps(string text) => Math.Log(.5 + (text.Length == 0 ? 0 : double.Parse(text, CultureInfo.InvariantCulture)));
}
