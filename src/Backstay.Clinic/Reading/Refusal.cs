using Backstay.People.TwoStep;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Backstay.Clinic.Reading;

internal static class Refusal
{
    /// <summary>What may not be read is as if it were not there; a clinician who skipped the second step is led to it.</summary>
    public static void Refuse(this NavigationManager navigation, HttpContext http)
    {
        if (SecondStep.IsMissing(http)) navigation.NavigateTo(SecondStep.PathFor(http));
        else navigation.NotFound();
    }
}
