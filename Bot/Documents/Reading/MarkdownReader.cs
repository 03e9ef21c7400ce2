using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Md = Markdig.Syntax;
using MdTable = Markdig.Extensions.Tables;

namespace MoedeBot.Documents.Reading;

/// <summary>Reads Markdown (CommonMark with pipe tables).</summary>
internal sealed class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();
    private readonly ReadyChunks chunks = new();

    /// <summary>Whether the text is Markdown: its first line is a heading of the first or second level.</summary>
    public static bool Recognises(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start.StartsWith("# ") || start.StartsWith("## ");
    }

    /// <summary>The text taken apart.</summary>
    public static StructuredText Read(string text)
    {
        var reader = new MarkdownReader();
        foreach (var block in Markdown.Parse(text, Pipeline))
            reader.Add(block);
        return new(reader.chunks.All, [], []);
    }

    private void Add(Md.Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                chunks.Paragraph(Runs(heading.Inline), heading.Level);
                break;
            case Md.ParagraphBlock paragraph:
                chunks.Paragraph(Runs(paragraph.Inline));
                break;
            case Md.ListBlock list:
                var items = new List<ListItem>();
                Items(list, 0, items);
                chunks.List(items);
                break;
            case Table table:
                chunks.Table([.. table.OfType<MdTable.TableRow>().Select(Row)]);
                break;
            case LeafBlock leaf:
                chunks.Paragraph([new Inline(leaf.Lines.ToString())]);
                break;
            case ContainerBlock container:
                foreach (var inner in container)
                    Add(inner);
                break;
            default:
                break;
        }
    }

    private static void Items(Md.ListBlock list, int level, List<ListItem> items)
    {
        var number = int.TryParse(list.OrderedStart, out var start) ? start : 1;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var marker = list.IsOrdered ? $"{number++}{list.OrderedDelimiter}" : "-";
            var text = new List<Inline>();
            foreach (var leaf in item.OfType<LeafBlock>())
                text.AddRange(text.Count == 0 ? Runs(leaf.Inline) : [new Inline("\n"), .. Runs(leaf.Inline)]);
            items.Add(new(level, marker, text));
            foreach (var inner in item.OfType<Md.ListBlock>())
                Items(inner, level + 1, items);
        }
    }

    private static TableRow Row(MdTable.TableRow row) =>
        new([.. row.OfType<MdTable.TableCell>().Select(c => new TableCell([.. c.OfType<LeafBlock>().SelectMany(l => Runs(l.Inline))]))]);

    private static List<Inline> Runs(ContainerInline? container)
    {
        var runs = new List<Inline>();
        if (container is not null)
            Add(container, new Inline(""), runs);
        return runs;
    }

    private static void Add(ContainerInline container, Inline marks, List<Inline> runs)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case HtmlInline { Tag: "<u>" or "</u>" } tag:
                    marks = marks with { Underline = tag.Tag == "<u>" };
                    break;
                case EmphasisInline strong:
                    Add(strong, strong.DelimiterCount > 1 ? marks with { Bold = true } : marks, runs);
                    break;
                case LinkInline { IsImage: false } link when WebAddress.IsSafe(link.Url ?? ""):
                    Add(link, marks with { Link = link.Url }, runs);
                    break;
                case ContainerInline inner:
                    Add(inner, marks, runs);
                    break;
                default:
                    runs.Add(Leaf(inline, marks));
                    break;
            }
        }
    }

    private static Inline Leaf(Md.Inlines.Inline inline, Inline marks) => inline switch
    {
        LiteralInline literal => marks with { Text = literal.Content.ToString() },
        CodeInline code => marks with { Text = code.Content },
        LineBreakInline line => marks with { Text = line.IsHard ? "\n" : " " },
        AutolinkInline link when WebAddress.IsSafe(link.Url) => marks with { Text = link.Url, Link = link.Url },
        AutolinkInline link => marks with { Text = link.Url },
        HtmlEntityInline entity => marks with { Text = entity.Transcoded.ToString() },
        HtmlInline html => marks with { Text = html.Tag },
        _ => marks,
    };
}
