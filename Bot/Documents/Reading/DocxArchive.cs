using System.Buffers;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace MoedeBot.Documents.Reading;

/// <summary>The parts of a Word file that reading needs, unpacked within bounds.</summary>
/// <param name="Document">The text.</param>
/// <param name="Styles">Styles; null when absent.</param>
/// <param name="Numbering">List numberings; null when absent.</param>
/// <param name="Links">Web addresses by relationship id.</param>
internal sealed record DocxArchive(XDocument Document, XDocument? Styles, XDocument? Numbering, IReadOnlyDictionary<string, string> Links)
{
    /// <summary>Footnotes and endnotes by the name of the reference to them and their id.</summary>
    public required IReadOnlyDictionary<(string Reference, string Id), XElement> Notes { get; init; }

    /// <summary>Page headers and footers.</summary>
    public required IReadOnlyList<XDocument> Margins { get; init; }

    /// <summary>Most bytes that a part may unpack to.</summary>
    public const int MostUnpacked = 64 * 1024 * 1024;

    /// <summary>Most that a part of over a megabyte may grow when unpacked; real documents stay under 30.</summary>
    public const int MostGrowth = 120;

    private const int MostEntries = 5000;
    private const string Hyperlink = "/hyperlink";

    /// <summary>Opens the file.</summary>
    public static (DocxArchive? Archive, ReadOutcome.Refused? Refused) Open(byte[] bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count > MostEntries)
                return Refuse("Word-dokumentet er pakket på en måde, som ikke er tilladt.", "docx-bomb");
            var relations = Part(zip, "word/_rels/document.xml.rels")?.Root?.Elements().ToList() ?? [];
            if (relations.Exists(IsForeign))
                return Refuse("Word-dokumentet henter indhold udefra; gem det uden og prøv igen.", "docx-external");
            return Part(zip, "word/document.xml") is { } document
                ? (Of(zip, document, relations), null)
                : Refuse("Filen er ikke et Word-dokument.", "not-docx");
        }
        catch (PartTooLargeException)
        {
            return Refuse("Word-dokumentet er pakket på en måde, som ikke er tilladt.", "docx-bomb");
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or NotSupportedException or EndOfStreamException)
        {
            return Refuse("Word-dokumentet er beskadiget og kan ikke læses.", "docx-broken");
        }
    }

    private static DocxArchive Of(ZipArchive zip, XDocument document, List<XElement> relations) =>
        new(document, Part(zip, "word/styles.xml"), Part(zip, "word/numbering.xml"), Linked(relations))
        {
            Notes = NotesOf(zip, relations, "footnote").Concat(NotesOf(zip, relations, "endnote")).DistinctBy(n => n.Key).ToDictionary(),
            Margins = [.. Related(zip, relations, "header"), .. Related(zip, relations, "footer")],
        };

    private static IEnumerable<KeyValuePair<(string, string), XElement>> NotesOf(ZipArchive zip, List<XElement> relations, string kind) =>
        Related(zip, relations, kind + "s").SelectMany(p => p.Root!.Elements(DocxReader.W + kind))
            .Select(n => KeyValuePair.Create(($"{kind}Reference", (string?)n.Attribute(DocxReader.W + "id") ?? ""), n));

    // Targets are said from the document's folder, or from the package's root with a slash first.
    private static IEnumerable<XDocument> Related(ZipArchive zip, List<XElement> relations, string type) =>
        relations.Where(r => ((string?)r.Attribute("Type"))?.EndsWith("/" + type, StringComparison.Ordinal) == true)
            .Select(r => (string?)r.Attribute("Target") ?? "").Select(t => Part(zip, t.StartsWith('/') ? t[1..] : "word/" + t)).OfType<XDocument>();

    private static (DocxArchive?, ReadOutcome.Refused) Refuse(string reason, string code) => (null, new ReadOutcome.Refused(reason, code));

    private static bool IsForeign(XElement relation) =>
        (string?)relation.Attribute("TargetMode") == "External" && (string?)relation.Attribute("Type") is var type && type?.EndsWith(Hyperlink, StringComparison.Ordinal) != true;

    private static Dictionary<string, string> Linked(List<XElement> relations)
    {
        var links = new Dictionary<string, string>();
        foreach (var relation in relations)
        {
            if ((string?)relation.Attribute("TargetMode") == "External" && (string?)relation.Attribute("Id") is { } id
                && (string?)relation.Attribute("Target") is { } target && WebAddress.IsSafe(target))
                links.TryAdd(id, target);
        }

        return links;
    }

    private static XDocument? Part(ZipArchive zip, string name)
    {
        if (zip.GetEntry(name) is not { } entry)
            return null;
        using var unpacked = Unpacked(entry);
        using var reader = XmlReader.Create(unpacked, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    // The size that an entry declares may be a lie, so what comes out is counted.
    private static MemoryStream Unpacked(ZipArchiveEntry entry)
    {
        var bytes = new MemoryStream();
        using var packed = entry.Open();
        var buffer = new byte[81920];
        for (int read; (read = packed.Read(buffer)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > MostUnpacked || (bytes.Length > 1024 * 1024 && bytes.Length / Math.Max(1, entry.CompressedLength) > MostGrowth))
                throw new PartTooLargeException();
        }

        bytes.Position = 0;
        return bytes;
    }

    private sealed class PartTooLargeException : Exception;
}

/// <summary>Which addresses may be links.</summary>
internal static class WebAddress
{
    private static readonly SearchValues<char> Unsafe = SearchValues.Create("<> \t\n\"");

    /// <summary>Absolute http, https or mailto.</summary>
    public static bool IsSafe(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto" && !address.AsSpan().ContainsAny(Unsafe);
}
