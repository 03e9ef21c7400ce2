using System.Text.Json.Serialization;

namespace MoedeBot.Documents;

/// <summary>A block of text inside a section.</summary>
[JsonDerivedType(typeof(ParagraphBlock), "p")]
[JsonDerivedType(typeof(SubheadingBlock), "h")]
[JsonDerivedType(typeof(ListBlock), "list")]
[JsonDerivedType(typeof(TableBlock), "table")]
[JsonDerivedType(typeof(AttachmentsBlock), "attachments")]
public abstract record Block
{
    /// <summary>Blank lines before the block where they differ from the style's one; null for the usual.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? BlankLinesBefore { get; init; }
}

/// <summary>A paragraph. A forced line break inside it is an inline of text <c>\n</c>.</summary>
public sealed record ParagraphBlock(IReadOnlyList<Inline> Inlines) : Block;

/// <summary>A heading inside a section, which is not a caption.</summary>
public sealed record SubheadingBlock(IReadOnlyList<Inline> Inlines) : Block;

/// <summary>A bulleted or numbered list, its items in printed order with their own nesting.</summary>
public sealed record ListBlock(IReadOnlyList<ListItem> Items) : Block;

/// <summary>An item of a list.</summary>
/// <param name="Level">Nesting from 0.</param>
/// <param name="Marker">As printed: <c>-</c>, <c>1.</c>, <c>1)</c>, <c>a)</c>.</param>
/// <param name="Inlines">Text without the marker.</param>
public sealed record ListItem(int Level, string Marker, IReadOnlyList<Inline> Inlines);

/// <summary>A table. A continuation row has an empty first cell.</summary>
public sealed record TableBlock(IReadOnlyList<TableRow> Rows) : Block;

/// <summary>A row of a table.</summary>
/// <param name="Cells">Cells in order.</param>
/// <param name="BlankLineBefore">The print has a blank line before this row although the table goes on.</param>
public sealed record TableRow(IReadOnlyList<TableCell> Cells, bool BlankLineBefore = false);

/// <summary>A cell of a table.</summary>
public sealed record TableCell(IReadOnlyList<Inline> Inlines);

/// <summary>A list of attachment titles, verbatim, leading digits and all.</summary>
public sealed record AttachmentsBlock(IReadOnlyList<string> Titles) : Block;

/// <summary>A run of text with its marks.</summary>
/// <param name="Text">The text as a reader sees it, without markup.</param>
public sealed record Inline(string Text)
{
    /// <summary>Bold. Lost in text prints, alive in DOCX, HTML and Markdown.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Bold { get; init; }

    /// <summary>Underlined; <c>&lt;u&gt;…&lt;/u&gt;</c> in text prints.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Underline { get; init; }

    /// <summary>Absolute http(s) or mailto address; <c>&lt;https://…&gt;</c> in text prints.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Link { get; init; }
}
