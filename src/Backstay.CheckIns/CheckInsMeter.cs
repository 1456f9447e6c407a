using System.Diagnostics.Metrics;
using Backstay.CheckIns.DangerSigns;

namespace Backstay.CheckIns;

/// <summary>Counts of what is told, for the operator: how often, never by whom or what.</summary>
internal static class CheckInsMeter
{
    private static readonly Meter Meter = new("Backstay.CheckIns");
    private static readonly Counter<long> CheckIns = Meter.CreateCounter<long>("backstay.check_ins", "{check-in}", "Check-ins and diary days stored");
    private static readonly Counter<long> Dangers = Meter.CreateCounter<long>("backstay.danger_signs", "{answer}", "Answers to the danger signs, by tier and occasion");
    private static readonly Counter<long> Finished = Meter.CreateCounter<long>("backstay.questionnaires.finished", "{questionnaire}", "Questionnaires finished");
    private static readonly Counter<long> Worries = Meter.CreateCounter<long>("backstay.worries", "{worry}", "Free texts with words that ask for a person's eyes");

    public static void Stored() => CheckIns.Add(1);

    public static void Answered(Tier tier, string occasion) => Dangers.Add(1, new("tier", tier.ToString()), new("occasion", occasion));

    public static void Finish(string questionnaire) => Finished.Add(1, new KeyValuePair<string, object?>("questionnaire", questionnaire));

    public static void Worry() => Worries.Add(1);
}
