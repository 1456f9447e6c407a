using System.ComponentModel.DataAnnotations;

namespace Backstay.People.Me;

/// <summary>How pages look and in which zone days begin.</summary>
public sealed class ComfortForm : IValidatableObject
{
    [Required(ErrorMessageResourceType = typeof(Words), ErrorMessageResourceName = nameof(Words.ChooseOne))]
    [AllowedValues("normal", "large", "largest", ErrorMessageResourceType = typeof(Words), ErrorMessageResourceName = nameof(Words.ChooseOne))]
    public string? TextSize { get; set; }

    [Required(ErrorMessageResourceType = typeof(Words), ErrorMessageResourceName = nameof(Words.ChooseOne))]
    [AllowedValues("all", "simple", ErrorMessageResourceType = typeof(Words), ErrorMessageResourceName = nameof(Words.ChooseOne))]
    public string? Mode { get; set; }

    [Required(ErrorMessageResourceType = typeof(Words), ErrorMessageResourceName = nameof(Words.ZoneWrong))]
    public string? Zone { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(Zone!.Trim(), out var zone) || !zone.HasIanaId)
            yield return new ValidationResult(Words.ZoneWrong, [nameof(Zone)]);
    }
}
