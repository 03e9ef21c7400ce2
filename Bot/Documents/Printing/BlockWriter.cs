using System.Text;

namespace MoedeBot.Documents.Printing;

/// <summary>Writes blocks in the text form: the inverse of reading them.</summary>
internal sealed class BlockWriter(StringBuilder output)
{
    private const string Usual = "\n\n";

    /// <summary>The blocks alone, without blank lines around them.</summary>
    public static string Print(IReadOnlyList<Block> blocks)
    {
        var output = new StringBuilder();
        var writer = new BlockWriter(output);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (i > 0)
                writer.Gap(blocks[i].BlankLinesBefore);
            writer.Block(blocks[i]);
        }

        return output.ToString();
    }

    /// <summary>Writes a block after the blank lines that it stands after.</summary>
    public void Next(Block block)
    {
        Gap(block.BlankLinesBefore);
        Block(block);
    }

    /// <summary>Writes a line that stands alone.</summary>
    public void Next(string line, int? blankLines = null)
    {
        Gap(blankLines);
        output.Append(line);
    }

    private void Gap(int? blankLines) => output.Append('\n', (blankLines ?? 1) + 1);

    private void Block(Block block)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                Runs(paragraph.Inlines);
                break;
            case SubheadingBlock heading:
                Runs(heading.Inlines);
                break;
            case ListBlock list:
                List(list);
                break;
            case TableBlock table:
                Table(table);
                break;
            case AttachmentsBlock attachments:
                output.AppendJoin(Usual, attachments.Titles);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block, "Unknown block.");
        }
    }

    private void List(ListBlock list)
    {
        for (var i = 0; i < list.Items.Count; i++)
        {
            var item = list.Items[i];
            output.Append('\n', i == 0 ? 0 : 1).Append(' ', item.Level).Append(item.Marker).Append(' ');
            Runs(item.Inlines);
        }
    }

    private void Table(TableBlock table)
    {
        for (var r = 0; r < table.Rows.Count; r++)
        {
            output.Append('\n', r == 0 ? 0 : table.Rows[r].BlankLineBefore ? 2 : 1);
            for (var c = 0; c < table.Rows[r].Cells.Count; c++)
            {
                output.Append('\t', c == 0 ? 0 : 1);
                Runs(table.Rows[r].Cells[c].Inlines);
            }
        }
    }

    private void Runs(IReadOnlyList<Inline> runs)
    {
        var underlined = false;
        foreach (var run in runs)
        {
            Underline(underlined, run.Underline);
            underlined = run.Underline;
            Run(run);
        }

        Underline(underlined, false);
    }

    private void Underline(bool from, bool to)
    {
        if (from != to)
            output.Append(to ? "<u>" : "</u>");
    }

    private void Run(Inline run)
    {
        if (run.Link is null || run.Link != run.Text)
            output.Append(run.Text);
        if (run.Link is not null)
            output.Append(run.Link == run.Text ? "<" : " <").Append(run.Link).Append('>');
    }
}
