namespace Backstay.Movement.Recognition;

/// <summary>Where on the body the phone was carried.</summary>
internal enum Placement { Waist, Pocket, Unknown }
