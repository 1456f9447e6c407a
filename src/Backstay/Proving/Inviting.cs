using Backstay.Simulation;
using Entry = Backstay.Programmes.Words;

namespace Backstay.Proving;

/// <summary>Codes by which people enter a programme.</summary>
internal static class Inviting
{
    /// <param name="staff">A clinician or a researcher, with the second step.</param>
    public static async Task<string> MakeAsync(Browser staff, string programme, int places, CancellationToken ct)
    {
        await staff.OpenAsync("/invitations", ct);
        await staff.PressAsync(Entry.InvitationMake, ct, null, ("programme", programme), ("places", Someone.Text(places)));
        return staff.Page.QuerySelector(".key")?.TextContent.Trim() ?? throw new InvalidOperationException($"There is no code: {staff.Text}");
    }

    public static async Task AcceptAsync(Participant one, string code, CancellationToken ct)
    {
        await one.SendAsync("/invitation", Entry.Next, ct, ("code", code));
    }
}
