using Backstay.Evidence.Import.Texts;
using Backstay.Evidence.Import.Values;

namespace Backstay.Evidence.Import.Fields;

/// <summary>How the value of a role is read from a field, and whether that keeps all that the field says.</summary>
internal static class Taken
{
    /// <returns>Null where the field does not tell it: a year without digits, a DOI that is none.</returns>
    public static string? Of(Role role, string value) => role switch
    {
        Role.Type => ReferenceTypes.OfAny(value),
        Role.Year => PublicationYear.Of(value) is null ? null : value,
        Role.Doi => Doi.Of(value),
        Role.Link => Doi.OfLink(value),
        Role.Pmid or Role.Accession => PubMedId.Of(value),
        Role.Note => PubMedId.OfNote(value),
        Role.Isbn => value.Length == 0 ? null : SerialNumber.Of(value),
        Role.Exact => ExactFields.IsOwn(value) ? value : null,
        Role.ArticleNumber => value.Any(char.IsAsciiDigit) ? Plain.Line(value) : null,
        // PsycINFO writes "No" and "Specified" where it has no pages; EndNote joins them.
        Role.FirstPage or Role.Pages => value is "No" or "No-Specified" ? null : Plain.Line(value),
        Role.LastPage => value is "Specified" ? null : Plain.Line(value),
        _ => Plain.Line(value),
    };

    /// <summary>The citation holds all that the field says, so that it need not be kept beside it.</summary>
    public static bool IsWhole(Role role, string value, string taken) => role switch
    {
        Role.Type or Role.Pmid or Role.Isbn => value.Trim() == taken,
        Role.Year => PublicationYear.IsWhole(value),
        Role.Link or Role.Accession or Role.ArticleNumber or Role.Source => false,
        _ => true,
    };
}
