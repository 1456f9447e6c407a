namespace Backstay.Movement.Sending.Analysis;

/// <summary>One moment of a micro-randomised trial at which somebody could be sent a message.</summary>
/// <param name="Person">Any key; errors of one person are taken to hang together.</param>
/// <param name="Outcome">What was measured after it, such as log(0.5 + steps of 30 minutes).</param>
/// <param name="Treated">A message was sent.</param>
/// <param name="Probability">With which it was to be sent, over 0 and under 1.</param>
/// <param name="Controls">What is known before and helps to predict the outcome, without the constant; as many for each occasion.</param>
/// <param name="Moderators">What the effect may depend on, without the constant; as many for each occasion.</param>
/// <param name="Weight">Where occasions were left out by chance, one over the chance to be kept.</param>
internal readonly record struct Occasion(int Person, double Outcome, bool Treated, double Probability, IReadOnlyList<double> Controls, IReadOnlyList<double> Moderators, double Weight = 1);
