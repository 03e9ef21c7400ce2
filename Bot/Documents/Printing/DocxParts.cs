namespace MoedeBot.Documents.Printing;

/// <summary>The parts of the Word package that are the same for every document.</summary>
internal static class DocxParts
{
    /// <summary>Content types of the parts.</summary>
    public const string ContentTypes = """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/><Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/><Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
        """;

    /// <summary>Relations of the package.</summary>
    public const string RootRelations = """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="doc" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>
        """;

    /// <summary>Relations of the document, not closed: the links follow.</summary>
    public const string DocumentRelations = """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="styles" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="numbering" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/><Relationship Id="settings" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/><Relationship Id="head" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/><Relationship Id="foot" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/>
        """;

    /// <summary>Settings: the language of the document and of its checks.</summary>
    public const string Settings = """
        <w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:defaultTabStop w:val="1304"/><w:themeFontLang w:val="da-DK"/></w:settings>
        """;

    /// <summary>Footer with page number and count.</summary>
    public const string Footer = """
        <w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:t xml:space="preserve">Side </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> af </w:t></w:r><w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>
        """;

    /// <summary>Styles, by Word's own ids and English names so that every Word shows them in its own language.</summary>
    public static readonly string Styles = "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
        + "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:eastAsia=\"Calibri\" w:cs=\"Calibri\"/><w:sz w:val=\"22\"/><w:lang w:val=\"da-DK\" w:eastAsia=\"da-DK\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"120\" w:line=\"264\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
        + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>"
        + "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\"><w:name w:val=\"Default Paragraph Font\"/></w:style>"
        + "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr><w:tblCellMar><w:left w:w=\"108\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
        + Paragraph("Title", "Title", "<w:spacing w:after=\"240\"/>", "<w:b/><w:sz w:val=\"32\"/>")
        + Heading(1, "<w:spacing w:before=\"480\" w:after=\"60\"/>", "<w:b/><w:sz w:val=\"28\"/>")
        + Heading(2, "<w:spacing w:before=\"240\" w:after=\"40\"/>", "<w:b/>")
        + Heading(3, "<w:spacing w:before=\"200\" w:after=\"40\"/>", "<w:b/><w:i/>")
        + Heading(4, "<w:spacing w:before=\"160\" w:after=\"40\"/>", "<w:i/>")
        + Paragraph("HeadField", "Head Field", "<w:spacing w:after=\"60\"/>", "")
        + Paragraph("CaseNumber", "Case Number", "", "<w:color w:val=\"565656\"/>")
        + Paragraph("ListBullet", "List Bullet", "<w:contextualSpacing/>", "")
        + Paragraph("ListNumber", "List Number", "<w:contextualSpacing/>", "")
        + Paragraph("TableText", "Table Text", "<w:spacing w:before=\"40\" w:after=\"40\"/>", "")
        + Paragraph("AfterTable", "After Table", "<w:spacing w:after=\"0\" w:line=\"120\" w:lineRule=\"exact\"/>", "")
        + Paragraph("TOCHeading", "TOC Heading", "<w:keepNext/><w:spacing w:before=\"240\"/>", "<w:b/><w:sz w:val=\"26\"/>")
        + Paragraph("TOC1", "toc 1", "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"9628\"/></w:tabs><w:spacing w:after=\"40\"/>", "")
        + Paragraph("Header", "header", "", "<w:color w:val=\"565656\"/><w:sz w:val=\"18\"/>")
        + Paragraph("Footer", "footer", "<w:jc w:val=\"right\"/>", "<w:color w:val=\"565656\"/><w:sz w:val=\"18\"/>")
        + "<w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/><w:rPr><w:color w:val=\"444791\"/></w:rPr></w:style>"
        + "<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>"
        + string.Concat(new[] { "top", "left", "bottom", "right", "insideH", "insideV" }.Select(s => $"<w:{s} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"8A8A8A\"/>"))
        + "</w:tblBorders></w:tblPr></w:style></w:styles>";

    private static string Heading(int level, string paragraph, string run) =>
        Paragraph($"Heading{level}", $"heading {level}", $"<w:keepNext/>{paragraph}<w:outlineLvl w:val=\"{level - 1}\"/>", run);

    private static string Paragraph(string id, string name, string paragraph, string run) =>
        $"<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/>"
        + $"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>";
}
