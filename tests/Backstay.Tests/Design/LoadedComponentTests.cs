using Backstay.Design.Parts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Backstay.Tests.Design;

public sealed class LoadedComponentTests
{
    [Fact]
    public async Task A_page_is_drawn_once_when_it_has_all_it_needs()
    {
        var drawn = new List<string>();
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<Slow>(ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(Slow.Drawn)] = drawn }))).ToHtmlString());
        html.ShouldBe("2 of 2");
        drawn.ShouldBe(["2 of 2"]);
    }

    [Fact]
    public void Every_part_of_the_pages_is_drawn_so() =>
        typeof(BackstayApp).Assembly.GetReferencedAssemblies().Select(System.Reflection.Assembly.Load).Append(typeof(BackstayApp).Assembly)
            .Where(one => one.GetName().Name!.StartsWith(nameof(Backstay), StringComparison.Ordinal))
            .SelectMany(one => one.GetTypes())
            .Where(type => type.IsAssignableTo(typeof(ComponentBase)) && !type.IsAssignableTo(typeof(LoadedComponent)) && !type.IsAssignableTo(typeof(LayoutComponentBase)))
            .Select(type => type.Name).Order().ShouldBe(["ChoiceList", "TextField"]);

    private sealed class Slow : LoadedComponent
    {
        private string told = "";

        [Parameter] public List<string> Drawn { get; set; } = null!;

        protected override async Task OnInitializedAsync()
        {
            told = "1 of 2";
            await Task.Yield();
            told = "2 of 2";
        }

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            Drawn.Add(told);
            builder.AddContent(0, told);
        }
    }
}
