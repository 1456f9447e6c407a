using Backstay.Evidence.Coding;

namespace Backstay.Evidence.Model;

internal enum ModelChange { ThemeNew, ThemeGone, ThemeRenamed, New, Gone, Renamed, Moved, Turned, Support }

internal sealed record ModelDifference(ModelChange Change, string Words)
{
    /// <summary>What changed from one state of the model to a later one, in plain words.</summary>
    public static IReadOnlyList<ModelDifference> Between(ConceptualModel earlier, ConceptualModel later)
    {
        var (before, after) = (Placed.All(earlier), Placed.All(later));
        var pairs = before.Join(after, one => one.Code.Id, other => other.Code.Id, (one, other) => (Before: one, After: other)).ToList();
        var (gone, come) = (before.Where(one => pairs.All(pair => pair.Before != one)).ToList(), after.Where(one => pairs.All(pair => pair.After != one)).ToList());
        // Files without ids give a moved code another one; name, sense and view still tell that it is the same.
        foreach (var one in gone.ToList())
            if (come.FirstOrDefault(other => other.SaysTheSameAs(one)) is { } other && gone.Remove(one) && come.Remove(other)) pairs.Add((one, other));
        return
        [
            .. Themes(earlier, later),
            .. come.Select(one => new ModelDifference(ModelChange.New, $"New {one.Kind} in {one.Place}: '{one.Code.Name}'{one.Support}.")),
            .. gone.Select(one => new ModelDifference(ModelChange.Gone, $"The {one.Kind} '{one.Code.Name}' is gone from {one.Place}.")),
            .. pairs.SelectMany(pair => Changes(pair.Before, pair.After)),
        ];
    }

    private static IEnumerable<ModelDifference> Themes(ConceptualModel earlier, ConceptualModel later)
    {
        var (before, after) = (Names(earlier), Names(later));
        foreach (var (id, name) in after)
            if (!before.TryGetValue(id, out var was)) yield return new(ModelChange.ThemeNew, $"New theme: {name}.");
            else if (was != name) yield return new(ModelChange.ThemeRenamed, $"'{was}' is called '{name}' now.");
        foreach (var (id, name) in before.Where(one => !after.ContainsKey(one.Key))) yield return new(ModelChange.ThemeGone, $"The theme {name} is gone.");
    }

    private static Dictionary<ThemeId, string> Names(ConceptualModel model) => model.Themes.SelectMany(theme =>
        theme.Subthemes.Where(one => one.Name is not null).Select(one => (one.Id, Name: $"{theme.Name}, {one.Name}")).Prepend((theme.Id, theme.Name))).DistinctBy(one => one.Id).ToDictionary(one => one.Id, one => one.Name);

    private static IEnumerable<ModelDifference> Changes(Placed before, Placed after)
    {
        var name = after.Code.Name;
        if (before.Code.Name != name) yield return new(ModelChange.Renamed, $"'{before.Code.Name}' is called '{name}' now.");
        if (before.Code.Sense != after.Code.Sense) yield return new(ModelChange.Turned, $"'{name}' was a {before.Kind} and is a {after.Kind} now.");
        if (before.In != after.In) yield return new(ModelChange.Moved, $"'{name}' moved from {before.Place} to {after.Place}.");
        var (was, now) = (before.Code, after.Code);
        if (was.Studies.Count != now.Studies.Count || was.Passages != now.Passages)
            yield return new(ModelChange.Support,
                $"'{name}' is supported by {ModelWords.Support(now.Studies.Count, now.Passages)} now, before by {ModelWords.Support(was.Studies.Count, was.Passages)}.");
    }

    private sealed record Placed(ModelCode Code, ThemeId In, string Place)
    {
        public string Kind => ModelWords.Kind(Code.Sense);

        public string Support => Code.Passages == 0 ? "" : $" ({ModelWords.Support(Code.Studies.Count, Code.Passages)})";

        public bool SaysTheSameAs(Placed other) => (Code.Name, Code.Sense, Code.Perspective) == (other.Code.Name, other.Code.Sense, other.Code.Perspective);

        public static List<Placed> All(ConceptualModel model)
        {
            var all = from theme in model.Themes from one in theme.Subthemes from code in one.Codes
                      select new Placed(code, one.Id, one.Name is null ? theme.Name : $"{theme.Name}, {one.Name}");
            return [.. all.DistinctBy(one => one.Code.Id)];
        }
    }
}
