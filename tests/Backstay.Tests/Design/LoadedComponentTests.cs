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
    public async Task A_page_is_drawn_once_when_it_has_all_it_needs_and_once_more_when_a_form_is_done()
    {
        var drawn = new List<string>();
        Slow page = null!;
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        await renderer.Dispatcher.InvokeAsync(async () =>
        {
            await renderer.RenderComponentAsync<Slow>(ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(Slow.Draw)] = (Slow self, string told) => { page = self; drawn.Add(told); } }));
            drawn.ShouldBe(["loaded"]);
            await ((IHandleEvent)page).HandleEventAsync(new EventCallbackWorkItem(page.SaveAsync), null);
        });
        drawn.ShouldBe(["loaded", "saved"]);
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

        [Parameter] public Action<Slow, string> Draw { get; set; } = null!;

        public async Task SaveAsync()
        {
            told = "half saved";
            await Task.Yield();
            told = "saved";
        }

        protected override async Task OnInitializedAsync()
        {
            told = "half loaded";
            await Task.Yield();
            told = "loaded";
        }

        protected override void BuildRenderTree(RenderTreeBuilder builder) => Draw(this, told);
    }
}
