namespace Backstay.Plan.Progress;

/// <summary>A number of one day.</summary>
internal readonly record struct Told(DateOnly Day, double Value);
