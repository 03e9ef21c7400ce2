namespace MoedeBot.Documents.Reading;

/// <summary>The kinds of file that agendas come in, by name and by content.</summary>
public enum FileKind
{
    /// <summary>None of them.</summary>
    Other,

    /// <summary>Text, a web page or Markdown: <see cref="DocumentReader"/> tells them apart.</summary>
    Text,

    /// <summary>Word.</summary>
    Word,
}

/// <summary>Tells kinds of file.</summary>
public static class FileKinds
{
    /// <summary>By the name's ending.</summary>
    public static FileKind OfName(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".docx" => FileKind.Word,
        ".txt" or ".md" or ".markdown" or ".html" or ".htm" => FileKind.Text,
        _ => FileKind.Other,
    };

    /// <summary>By the first bytes. What neither is an archive nor has a known beginning is tried as text.</summary>
    public static FileKind OfContent(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [(byte)'P', (byte)'K', 3, 4, ..] => FileKind.Word,
        [(byte)'P', (byte)'K', ..] or [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] or [0xD0, 0xCF, 0x11, 0xE0, ..] => FileKind.Other,
        _ => FileKind.Text,
    };
}
