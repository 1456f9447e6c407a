using System.Text;

namespace Backstay.Tests.Plan.Goals;

/// <summary>One line of a calendar, unfolded: its name, parameters and value as they stand.</summary>
internal sealed record IcsLine(string Name, IReadOnlyDictionary<string, string> With, string Value)
{
    /// <summary>The value as text, its escapes taken back (RFC 5545, 3.3.11).</summary>
    public string Text => Value.Replace("\\\\", "\0", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.OrdinalIgnoreCase)
        .Replace("\\,", ",", StringComparison.Ordinal).Replace("\\;", ";", StringComparison.Ordinal).Replace('\0', '\\');
}

/// <summary>Reads a calendar strictly by RFC 5545, with no part of the library that writes it.</summary>
internal static class IcsLines
{
    public static IReadOnlyList<IcsLine> Read(string calendar)
    {
        calendar.ShouldEndWith("\r\n");
        calendar.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain('\n');
        var lines = new List<string>();
        foreach (var line in calendar[..^2].Split("\r\n"))
        {
            // 3.1: at most 75 octets without the line break; a line that goes on begins with a blank.
            Encoding.UTF8.GetByteCount(line).ShouldBeLessThanOrEqualTo(75, line);
            if (line[0] is ' ' or '\t') lines[^1] += line[1..];
            else lines.Add(line);
        }
        var read = lines.Select(Parse).ToList();
        Balanced(read);
        return read;
    }

    /// <returns>The lines of each component of that name, those of components within it left out.</returns>
    public static IReadOnlyList<IReadOnlyList<IcsLine>> Components(this IReadOnlyList<IcsLine> lines, string name)
    {
        var found = new List<IReadOnlyList<IcsLine>>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i] is not { Name: "BEGIN" } begin || begin.Value != name) continue;
            var own = new List<IcsLine>();
            var depth = 0;
            for (var j = i + 1; depth > 0 || lines[j].Name != "END"; j++)
            {
                if (lines[j].Name == "BEGIN") depth++;
                else if (lines[j].Name == "END") depth--;
                else if (depth == 0) own.Add(lines[j]);
            }
            found.Add(own);
        }
        return found;
    }

    private static IcsLine Parse(string line)
    {
        var quoted = false;
        var colon = -1;
        for (var i = 0; i < line.Length && colon < 0; i++)
        {
            if (line[i] == '"') quoted = !quoted;
            else if (line[i] == ':' && !quoted) colon = i;
        }
        colon.ShouldBeGreaterThan(0, line);
        var head = line[..colon].Split(';');
        head[0].ShouldMatch("^[A-Z0-9-]+$");
        return new(head[0], head[1..].Select(one => one.Split('=', 2)).ToDictionary(one => one[0], one => one[1].Trim('"')), line[(colon + 1)..]);
    }

    private static void Balanced(IEnumerable<IcsLine> lines)
    {
        var open = new Stack<string>();
        foreach (var line in lines)
        {
            if (line.Name == "BEGIN") open.Push(line.Value);
            else if (line.Name == "END") open.Pop().ShouldBe(line.Value);
            else open.ShouldNotBeEmpty();
        }
        open.ShouldBeEmpty();
    }
}
