using System.Diagnostics.Metrics;
using Backstay.People.Accounts;

namespace Backstay.People;

/// <summary>Counts of arrivals, codes and mails, for the operator: how often, never whose.</summary>
internal static class PeopleMeter
{
    private static readonly Meter Meter = new("Backstay.People");
    private static readonly Counter<long> People = Meter.CreateCounter<long>("backstay.people", "{person}", "People who began, were kept by e-mail, and left");
    private static readonly Counter<long> CodesAsked = Meter.CreateCounter<long>("backstay.sign_in.codes_asked", "{code}", "Sign-in codes asked for, by outcome");
    private static readonly Counter<long> CodesTried = Meter.CreateCounter<long>("backstay.sign_in.codes_tried", "{code}", "Sign-in codes and links tried, by outcome");
    private static readonly Counter<long> Mails = Meter.CreateCounter<long>("backstay.mails", "{mail}", "Mails handed over or not");

    public static void Began() => People.Add(1, Event("began"));

    public static void Kept() => People.Add(1, Event("kept"));

    public static void Erased() => People.Add(1, Event("erased"));

    public static Asked Count(Asked asked)
    {
        CodesAsked.Add(1, Outcome(asked.ToString()));
        return asked;
    }

    public static (Proof Proof, string? Address) Count((Proof Proof, string? Address) tried)
    {
        CodesTried.Add(1, Outcome(tried.Proof.ToString()));
        return tried;
    }

    public static bool Count(bool sent)
    {
        Mails.Add(1, Outcome(sent ? "sent" : "failed"));
        return sent;
    }

    private static KeyValuePair<string, object?> Event(string name) => new("event", name);

    private static KeyValuePair<string, object?> Outcome(string name) => new("outcome", name);
}
