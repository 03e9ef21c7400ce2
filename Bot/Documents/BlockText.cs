using System.Text;
using MoedeBot.Documents.Printing;

namespace MoedeBot.Documents;

/// <summary>Blocks as plain text, for cards, search and forms.</summary>
public static class BlockText
{
    /// <summary>
    /// The blocks as a reader types them: blank lines between blocks, <c>- x</c> for lists (children indented by two spaces a level),
    /// cells with an en dash between them. No marks, no tabs.
    /// </summary>
    public static string Plain(IEnumerable<Block> blocks)
    {
        var text = new StringBuilder();
        foreach (var block in blocks)
        {
            if (text.Length > 0)
                text.Append("\n\n");
            text.Append(Plain(block));
        }

        return text.ToString();
    }

    /// <summary>One block as plain text.</summary>
    public static string Plain(Block block) => block switch
    {
        ParagraphBlock p => Plain(p.Inlines),
        SubheadingBlock h => Plain(h.Inlines),
        ListBlock l => string.Join('\n', l.Items.Select(i => $"{new string(' ', i.Level * 2)}{i.Marker} {Plain(i.Inlines)}")),
        TableBlock t => string.Join('\n', t.Rows.Select(Plain)),
        AttachmentsBlock a => string.Join('\n', a.Titles.Select(x => "- " + x)),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "Unknown block."),
    };

    /// <summary>The text of the runs, marks left out.</summary>
    public static string Plain(IReadOnlyList<Inline> inlines) =>
        inlines.Count == 1 ? inlines[0].Text : string.Concat(inlines.Select(i => i.Text));

    /// <summary>The blocks exactly as they stand in a text print, so that reading them again gives the same blocks.</summary>
    public static string Printed(IReadOnlyList<Block> blocks) => BlockWriter.Print(blocks);

    private static string Plain(TableRow row) => string.Join(" – ", row.Cells.Select(c => Plain(c.Inlines)).Where(c => c.Length > 0));
}
