using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Backstay.Programmes.Files;

/// <summary>The programme files of this installation.</summary>
internal sealed class ProgrammeShelf
{
    private readonly Dictionary<string, Programme> byId;

    public ProgrammeShelf()
    {
        var (programmes, findings) = Read();
        if (findings.Count > 0) throw new InvalidDataException(string.Join(Environment.NewLine, findings));
        byId = programmes.ToDictionary(programme => programme.Id);
    }

    public Programme? Find(string id) => byId.GetValueOrDefault(id);

    /// <returns>The programmes, and what is wrong with a file: its name, line, and remedy.</returns>
    public static (IReadOnlyList<Programme> Programmes, IReadOnlyList<string> Findings) Read()
    {
        var yaml = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();
        var programmes = new List<Programme>();
        var findings = new List<string>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "programmes"), "*.yaml").Order())
        {
            var name = Path.GetFileName(file);
            try
            {
                var read = yaml.Deserialize<ProgrammeYaml>(File.ReadAllText(file));
                if (read.Id != Path.GetFileNameWithoutExtension(file)) findings.Add($"{name}:1 the id is not the file's name. Write `id: {Path.GetFileNameWithoutExtension(file)}`.");
                if (read.Today.AtMost is < 1 or > 3) findings.Add($"{name}:1 a day holds 1 to 3 things. Change `today: {{ atMost }}`.");
                programmes.Add(read.ToProgramme());
            }
            catch (YamlException error)
            {
                findings.Add($"{name}:{error.Start.Line} {error.InnerException?.Message ?? error.Message} Correct the key or the value there.");
            }
        }
        return (programmes, findings);
    }
}
