using Backstay.Content;
using Backstay.Content.Courses;
using Backstay.Content.Files;

namespace Backstay.Tests.Content.Courses;

[Trait("Runs", "once")]
public sealed class CourseFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("backstay-courses-").FullName;

    [Fact]
    public void There_are_eight_modules_each_with_six_parts_two_sheets_and_a_drawing_of_its_own()
    {
        var modules = new CourseShelf().All;
        modules.Count.ShouldBe(8);
        modules.Select(module => module.Order).ShouldBe(Enumerable.Range(1, 8));
        modules.ShouldAllBe(module => module.Parts.Count == 6 && module.Sheets.Count == 2 && module.WritingTask.Length > 200);
        modules.SelectMany(module => module.Sheets).Distinct().Count().ShouldBe(16);
        modules.Select(module => module.Drawing).Distinct().Count().ShouldBe(8);
    }

    [Theory]
    [InlineData("articles: [pacing-little-and-often,", "articles: [no-such-article,", "courses/behaviour.yaml:7 names no-such-article, which is not in library.")]
    [InlineData("exercises: [", "exercises: [no-such-exercise, ", "courses/behaviour.yaml:8 names no-such-exercise, which is not in gym.")]
    [InlineData("listen: [", "listen: [no-such-talk, ", "courses/behaviour.yaml:9 names no-such-talk, which is not in radio.")]
    [InlineData("drawing: waves-and-steps", "drawing: nothing", "courses/behaviour.yaml:10 names the drawing nothing, which is not there.")]
    [InlineData("assignments: [pacing-log,", "assignments: [no-such-sheet,", "courses/behaviour.yaml:11 names the sheet no-such-sheet, which is not there.")]
    [InlineData("minutes: 8", "minutes: 0", "courses/behaviour.yaml:3 does not say how long it takes.")]
    [InlineData("order: 3", "order: 4", "has the order 4, which another module has.")]
    [InlineData("order: 3", "ordr: 3", "courses/behaviour.yaml:1 ")]
    [InlineData("next: 2027-11-26", "next: 2020-11-26", "has no review dates.")]
    public void What_is_wrong_with_a_module_is_told_by_file_and_line(string from, string to, string finding) => FindingsOf("behaviour.yaml", from, to).ShouldContain(finding);

    [Theory]
    [InlineData("title: Habits and pacing\n", "", "courses/behaviour.en.md:1 has no head.")]
    [InlineData("## What you do without thinking\n", "", "courses/behaviour.en.md:5 has a part why without heading.")]
    [InlineData("[7]", "[17]", "leads to source 17, which is not there.")]
    [InlineData("[7]", "", "never uses source 7.")]
    [InlineData("<!-- writing -->", "", "has no writing task.")]
    [InlineData("<!-- part: known -->", "<!-- part: why -->", "has not four to six parts of different names.")]
    [InlineData("Much of a day runs by itself.", "Conservative multidisciplinary rehabilitation considerably facilitates functional restoration afterwards, universally.", "courses/behaviour.en.md:8 is hard to read")]
    public void What_is_wrong_with_its_words_is_told_by_file_and_line(string from, string to, string finding) => FindingsOf("behaviour.en.md", from, to).ShouldContain(finding);

    private string FindingsOf(string file, string from, string to)
    {
        foreach (var path in Directory.EnumerateFiles(ContentShelf.Folder, "*", SearchOption.AllDirectories).Where(path => Path.GetExtension(path) is ".yaml" or ".md" or ".json"))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(ContentShelf.Folder, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }
        var changed = Path.Combine(folder, "courses", file);
        var text = File.ReadAllText(changed);
        text.ShouldContain(from);
        File.WriteAllText(changed, text.Replace(from, to, StringComparison.Ordinal));
        return string.Join('\n', CourseFiles.Read(folder).Findings);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
