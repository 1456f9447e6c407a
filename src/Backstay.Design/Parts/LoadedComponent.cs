using Microsoft.AspNetCore.Components;

namespace Backstay.Design.Parts;

/// <summary>
/// A component that is drawn when it has all it needs, and after an event when all that follows from it is done: never with what it had while it waited
/// for the database. Pages are sent whole, so that nobody would see what is drawn before.
/// </summary>
public abstract class LoadedComponent : ComponentBase, IHandleEvent
{
    private Task? loading;

    public sealed override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        await (loading ??= LoadAsync());
        OnParametersSet();
        await OnParametersSetAsync();
        StateHasChanged();
    }

    async Task IHandleEvent.HandleEventAsync(EventCallbackWorkItem item, object? arg)
    {
        await item.InvokeAsync(arg);
        StateHasChanged();
    }

    private Task LoadAsync()
    {
        OnInitialized();
        return OnInitializedAsync();
    }
}
