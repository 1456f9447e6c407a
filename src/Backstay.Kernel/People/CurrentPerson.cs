using Backstay.Kernel.Ids;

namespace Backstay.Kernel.People;

/// <summary>Who this request is for. Filled once a request by the People room; empty for a stranger.</summary>
public sealed class CurrentPerson(TimeProvider clock)
{
    private PersonId? id;

    public bool IsKnown => id is not null;

    /// <exception cref="InvalidOperationException">The page forgot to ask for a person.</exception>
    public PersonId Id => id ?? throw new InvalidOperationException("This page needs a person; its route must require one.");

    public bool IsGuest { get; private set; }

    /// <summary>Made by a simulation; pages say so.</summary>
    public bool IsDemo { get; private set; }

    public IReadOnlyCollection<string> Roles { get; private set; } = [];
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;
    public bool SimpleMode { get; private set; }
    public string TextSize { get; private set; } = "normal";

    /// <summary>The calendar day where the person is.</summary>
    public DateOnly Today => DayOf(clock.GetUtcNow());

    public DateTimeOffset Now => TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Zone);

    public DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Zone).DateTime);

    public bool Is(string role) => Roles.Contains(role);

    /// <summary>Called by the People room alone, once it has proved who asks.</summary>
    public void Become(PersonId person, bool guest, IReadOnlyCollection<string> roles, TimeZoneInfo zone, bool simpleMode, string textSize, bool demo = false)
    {
        id = person;
        IsGuest = guest;
        Roles = roles;
        Zone = zone;
        SimpleMode = simpleMode;
        TextSize = textSize;
        IsDemo = demo;
    }
}
