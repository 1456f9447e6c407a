using System.ComponentModel.DataAnnotations;

namespace Backstay.People.Passkeys;

/// <summary>What somebody calls a passkey.</summary>
public sealed class PasskeyForm
{
    [Required(ErrorMessageResourceType = typeof(Words), ErrorMessageResourceName = nameof(Words.PasskeyNameMissing))]
    [StringLength(60, ErrorMessageResourceType = typeof(Words), ErrorMessageResourceName = nameof(Words.PasskeyNameLong))]
    public string? Name { get; set; }
}
