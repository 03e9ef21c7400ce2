using System.Xml.Linq;

namespace MoedeBot.Documents.Reading;

/// <summary>What a Word document has beside its running text.</summary>
internal enum DocxAside
{
    /// <summary>A footnote or endnote: put in after its paragraph.</summary>
    Note,

    /// <summary>A text box: put in after the paragraph that it hangs on.</summary>
    TextBox,

    /// <summary>A formula: read as plain text.</summary>
    Formula,

    /// <summary>A picture or drawing without text.</summary>
    Picture,

    /// <summary>A comment in the margin.</summary>
    Comment,

    /// <summary>Text that a tracked change deletes.</summary>
    Deleted,

    /// <summary>A sheet, a file or a part of another kind.</summary>
    Embedded,

    /// <summary>A character of a symbol font, which means nothing without the font.</summary>
    Symbol,

    /// <summary>Text too deep inside other elements.</summary>
    TooDeep,

    /// <summary>A list level beyond those that Word has.</summary>
    ListLevel,

    /// <summary>A list that the file does not describe.</summary>
    UnknownList,
}

/// <summary>One such thing.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Content">The element that holds its text; null for what is left out.</param>
/// <param name="Mark">What stands in the text where it is referred to.</param>
internal sealed record DocxFinding(DocxAside Kind, XElement? Content = null, string Mark = "");

/// <summary>Collects what stands beside the text: what waits to be put in after its paragraph, and the remarks.</summary>
internal sealed class DocxAsides
{
    private readonly List<DocxFinding> waiting = [];
    private readonly List<Remark> remarks = [];

    /// <summary>The remarks so far.</summary>
    public IReadOnlyList<Remark> Remarks => remarks;

    /// <summary>Takes over what was found at that line.</summary>
    public void Keep(List<DocxFinding> found, int line)
    {
        foreach (var finding in found)
        {
            if (finding.Content is not null)
                waiting.Add(finding);
            var (severity, text, code) = Said(finding);
            remarks.Add(new(line, severity, text, code));
        }

        found.Clear();
    }

    /// <summary>What waits to be put in, once.</summary>
    public IReadOnlyList<DocxFinding> Take()
    {
        DocxFinding[] taken = [.. waiting];
        waiting.Clear();
        return taken;
    }

    /// <summary>Says that text was set aside with the page marks.</summary>
    public void MarginsKept() => remarks.Add(new(0, Severity.Note, "Teksten i sidehoved eller sidefod er lagt til side; den hører ikke til noget punkt.", "margin-set-aside"));

    /// <summary>Says that some of the document's text was not reached.</summary>
    public void TextUnread() => remarks.Add(new(0, Severity.Error, "Noget af Word-dokumentets tekst kunne ikke læses; sammenlign med dokumentet.", "text-unread"));

    private static (Severity, string, string) Said(DocxFinding finding) => finding.Kind switch
    {
        DocxAside.Note => (Severity.Note, $"Noten {finding.Mark} er sat ind efter det afsnit, som den hører til.", "note-moved"),
        DocxAside.TextBox => (Severity.Note, "Et tekstfelt er sat ind efter det afsnit, som det sidder ved.", "text-box-moved"),
        DocxAside.Formula => (Severity.Note, "En formel er læst som almindelig tekst.", "formula-flattened"),
        DocxAside.Picture => (Severity.Warning, "Et billede er ikke taget med.", "picture-left-out"),
        DocxAside.Comment => (Severity.Note, "En kommentar i margenen er ikke taget med.", "comment-left-out"),
        DocxAside.Deleted => (Severity.Note, "Tekst, som er slettet med sporede ændringer, er ikke taget med.", "deleted-left-out"),
        DocxAside.Embedded => (Severity.Error, "Et indlejret objekt, for eksempel et regneark, er ikke taget med.", "object-left-out"),
        DocxAside.Symbol => (Severity.Warning, "Et tegn fra en symbolskrift er ikke taget med.", "symbol-left-out"),
        DocxAside.TooDeep => (Severity.Error, "Tekst, som er indlejret for dybt, er ikke læst.", "text-too-deep"),
        DocxAside.ListLevel => (Severity.Warning, "En liste har flere niveauer end de ni, som Word kan vise; de dybeste er læst som det niende.", "list-level-cut"),
        DocxAside.UnknownList => (Severity.Warning, "Afsnittet hører til en liste, som filen ikke beskriver; det er læst uden punkttegn.", "list-unknown"),
        _ => throw new ArgumentOutOfRangeException(nameof(finding), finding.Kind, "Unknown kind."),
    };
}
