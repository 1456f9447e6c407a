namespace Backstay.CheckIns.Diary;

/// <summary>What another room shows above the days of the diary.</summary>
/// <param name="Component">A component without parameters.</param>
public sealed record DiaryExtra(Type Component);
