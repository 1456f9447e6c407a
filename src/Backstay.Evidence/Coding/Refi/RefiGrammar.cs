namespace Backstay.Evidence.Coding.Refi;

/// <param name="Attributes">Their kinds, and which have to be there.</param>
/// <param name="Children">In the order in which they have to stand; all in any order where there is but one place for them.</param>
internal sealed record RefiRule(IReadOnlyDictionary<string, (string Kind, bool Needed)> Attributes, IReadOnlyList<(string Name, bool Many, bool Needed)> Children, bool AnyOrder);

/// <summary>What may stand in a project: the rules of QDA-XML 1.0 (18 March 2019, Project.xsd of the Rotterdam Exchange Format Initiative) as a table.</summary>
internal static class RefiGrammar
{
    public const string Namespace = "urn:QDA-XML:project:1.0", CodebookNamespace = "urn:QDA-XML:codebook:1.0";

    private const string Made = " creatingUser:guid creationDateTime:time", Stamp = Made + " modifyingUser:guid modifiedDateTime:time";
    private const string Named = "guid:guid! name:text", Point = " firstX:whole! firstY:whole! secondX:whole! secondY:whole!";
    private const string Marked = "Description? Coding* NoteRef*", Told = "Coding* NoteRef* VariableValue*", Reference = "targetGUID:guid!";
    private const string Text = Named + " richTextPath:text plainTextPath:text" + Stamp, TextParts = "Description? PlainTextContent? PlainTextSelection* " + Told;
    private const string File = Named + " path:text currentPath:text" + Stamp;

    /// <summary>Elements that hold plain text, by the kind of what they may say.</summary>
    public static IReadOnlyDictionary<string, string> Texts { get; } = new Dictionary<string, string>
    {
        ["Description"] = "text", ["PlainTextContent"] = "text", ["TextValue"] = "text", ["BooleanValue"] = "flag", ["IntegerValue"] = "whole",
        ["FloatValue"] = "number", ["DateValue"] = "date", ["DateTimeValue"] = "time",
    };

    public static IReadOnlyDictionary<string, RefiRule> Rules { get; } = new Dictionary<string, RefiRule>
    {
        ["Project"] = Rule("name:text! origin:text creatingUserGUID:guid creationDateTime:time modifyingUserGUID:guid modifiedDateTime:time basePath:text",
            "Users? CodeBook? Variables? Cases? Sources? Notes? Links? Sets? Graphs? Description? NoteRef*"),
        ["Users"] = Rule("", "User+"), ["User"] = Rule(Named + " id:text", ""),
        ["CodeBook"] = Rule("", "Codes!"), ["Codes"] = Rule("", "Code+"),
        ["Code"] = Rule("guid:guid! name:text! isCodable:flag! color:colour", "Description? NoteRef* Code*"),
        ["Cases"] = Rule("", "Case+"), ["Case"] = Rule(Named, "Description? CodeRef* VariableValue* SourceRef* SelectionRef*"),
        ["Variables"] = Rule("", "Variable+"), ["Variable"] = Rule("guid:guid! name:text! typeOfVariable:Text|Boolean|Integer|Float|Date|DateTime!", "Description?"),
        ["VariableValue"] = Rule("", "VariableRef! TextValue? BooleanValue? IntegerValue? FloatValue? DateValue? DateTimeValue?"),
        ["Sets"] = Rule("", "Set+"), ["Set"] = Rule("guid:guid! name:text!", "Description? MemberCode* MemberSource* MemberNote*"),
        ["Sources"] = Rule("", "TextSource* PictureSource* PDFSource* AudioSource* VideoSource*", anyOrder: true),
        ["TextSource"] = Rule(Text, TextParts), ["Note"] = Rule(Text, TextParts), ["Representation"] = Rule(Text, TextParts), ["TextDescription"] = Rule(Text, TextParts),
        ["PlainTextSelection"] = Rule(Named + " startPosition:whole! endPosition:whole!" + Stamp, Marked),
        ["PictureSource"] = Rule(File, "Description? TextDescription? PictureSelection* " + Told),
        ["PictureSelection"] = Rule(Named + Point + Stamp, Marked),
        ["PDFSource"] = Rule(File, "Description? PDFSelection* Representation? " + Told),
        ["PDFSelection"] = Rule(Named + " page:whole!" + Point + Stamp, "Description? Representation? Coding* NoteRef*"),
        ["AudioSource"] = Rule(File, "Description? Transcript* AudioSelection* " + Told), ["AudioSelection"] = Rule(Named + " begin:whole! end:whole!" + Stamp, Marked),
        ["VideoSource"] = Rule(File, "Description? Transcript* VideoSelection* " + Told), ["VideoSelection"] = Rule(Named + " begin:whole! end:whole!" + Stamp, Marked),
        ["Transcript"] = Rule(Text, "Description? PlainTextContent? SyncPoint* TranscriptSelection* NoteRef*"),
        ["TranscriptSelection"] = Rule(Named + " fromSyncPoint:guid toSyncPoint:guid" + Stamp, Marked),
        ["SyncPoint"] = Rule("guid:guid! timeStamp:whole position:whole", ""),
        ["Coding"] = Rule("guid:guid!" + Made, "CodeRef! NoteRef*"),
        ["Graphs"] = Rule("", "Graph+"), ["Graph"] = Rule(Named, "Vertex* Edge*"),
        ["Vertex"] = Rule(Named + " representedGUID:guid firstX:whole! firstY:whole! secondX:whole secondY:whole color:colour "
            + "shape:Person|Oval|Rectangle|RoundedRectangle|Star|LeftTriangle|RightTriangle|UpTriangle|DownTriangle|Note", ""),
        ["Edge"] = Rule(Named + " representedGUID:guid sourceVertex:guid! targetVertex:guid! color:colour direction:Associative|OneWay|Bidirectional lineStyle:dotted|dashed|solid", ""),
        ["Notes"] = Rule("", "Note+"), ["Links"] = Rule("", "Link+"),
        ["Link"] = Rule(Named + " direction:Associative|OneWay|Bidirectional color:colour originGUID:guid targetGUID:guid", "NoteRef*"),
        ["NoteRef"] = Rule(Reference, ""), ["CodeRef"] = Rule(Reference, ""), ["SourceRef"] = Rule(Reference, ""), ["SelectionRef"] = Rule(Reference, ""), ["VariableRef"] = Rule(Reference, ""),
        ["MemberCode"] = Rule(Reference, ""), ["MemberSource"] = Rule(Reference, ""), ["MemberNote"] = Rule(Reference, ""),
    };

    private static RefiRule Rule(string attributes, string children, bool anyOrder = false) => new(
        Split(attributes).Select(one => one.TrimEnd('!').Split(':')).Zip(Split(attributes), (parts, one) => (Name: parts[0], Kind: parts[1], Needed: one.EndsWith('!')))
            .ToDictionary(one => one.Name, one => (one.Kind, one.Needed)),
        [.. Split(children).Select(one => (one.TrimEnd('?', '*', '+', '!'), one[^1] is '*' or '+', one[^1] is '+' or '!'))], anyOrder);

    private static string[] Split(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
