using System.ComponentModel.DataAnnotations;

namespace Backstay.People.Accounts;

/// <summary>An e-mail address as typed.</summary>
public sealed class AddressForm
{
    [Required(ErrorMessageResourceType = typeof(Words), ErrorMessageResourceName = nameof(Words.AddressMissing))]
    [RegularExpression(@"\s*[^\s@,;<>""]+@[^\s@,;<>""]+\.[^\s@,;<>""]+\s*", ErrorMessageResourceType = typeof(Words), ErrorMessageResourceName = nameof(Words.AddressWrong))]
    [StringLength(Accounts.Address.MaxLength, ErrorMessageResourceType = typeof(Words), ErrorMessageResourceName = nameof(Words.AddressWrong))]
    public string? Address { get; set; }
}

/// <summary>Six digits as typed; spaces and dashes do no harm.</summary>
public sealed class DigitsForm
{
    [Required(ErrorMessageResourceType = typeof(Words), ErrorMessageResourceName = nameof(Words.DigitsMissing))]
    [RegularExpression(@"[\s-]*([0-9][\s-]*){6}", ErrorMessageResourceType = typeof(Words), ErrorMessageResourceName = nameof(Words.DigitsWrongShape))]
    public string? Digits { get; set; }

    internal string Plain => string.Concat((Digits ?? "").Where(char.IsAsciiDigit));
}
