using System.ComponentModel.DataAnnotations;

namespace Backstay.People.TwoStep;

/// <summary>A code of an authenticator app, or a recovery code, as typed.</summary>
public sealed class StepForm
{
    [Required(ErrorMessageResourceType = typeof(Words), ErrorMessageResourceName = nameof(Words.StepMissing))]
    [StringLength(40, ErrorMessageResourceType = typeof(Words), ErrorMessageResourceName = nameof(Words.StepWrong))]
    public string? Code { get; set; }
}
