namespace Backstay.Movement.Sending;

/// <summary>What can be said at a moment: nothing, something that suits most people, or something that fits this person now.</summary>
internal enum Message { None, General, Fitted }

/// <summary>A moment at which something could be said.</summary>
/// <param name="Fits">Chance, 0 to 1, that what would be said fits: the person can do it now and cares to.</param>
/// <param name="Left">Moments left in a programme of known length, this one included; null where there is no end.</param>
internal readonly record struct Moment(double Fits, int? Left = null);

/// <summary>What was said at a moment and what became of it.</summary>
/// <param name="Reward">What the person moved in the half hour after it, in the unit of <see cref="Posterior"/>.</param>
/// <param name="Stopped">They turned messages off, or left, at this moment.</param>
internal readonly record struct Answer(double Fits, Message Message, double Reward, bool Stopped);
