using MoedeBot.Documents;

namespace MoedeBot.Operations;

/// <summary>The command line of <see cref="ConvertCommand"/>, understood.</summary>
internal sealed record ConvertOptions(string In, string To, HouseStyle? As, string? Out, bool Remarks)
{
    /// <summary>A style file to read with; null to recognise the style.</summary>
    public string? With { get; init; }

    /// <summary>Id of the style to learn from the document; null to print it.</summary>
    public string? Learn { get; init; }

    private static readonly string[] Forms = ["text", "json", "html", "docx", "md"];

    /// <summary>The options; null for wrong use.</summary>
    public static ConvertOptions? Parse(string[] args)
    {
        var rest = new Queue<string>(args is ["convert", ..] ? args[1..] : args);
        var values = new Dictionary<string, string>();
        while (rest.TryDequeue(out var arg))
        {
            var (name, value) = arg switch
            {
                "--remarks" => (arg, "yes"),
                "--to" or "--as" or "--out" or "--with" or "--learn" => (arg, rest.TryDequeue(out var v) ? v : null),
                _ => (arg.StartsWith("--", StringComparison.Ordinal) ? null : "in", arg),
            };
            if (name is null || value is null || !values.TryAdd(name, value))
                return null;
        }

        return Of(values);
    }

    private static ConvertOptions? Of(Dictionary<string, string> values)
    {
        var to = values.GetValueOrDefault("--to") ?? "text";
        var style = HouseStyles.All.FirstOrDefault(s => s.Id == values.GetValueOrDefault("--as"));
        var binaryToScreen = to == "docx" && !values.ContainsKey("--out");
        var learn = values.GetValueOrDefault("--learn");
        var possible = Forms.Contains(to) && !binaryToScreen && (style is not null || !values.ContainsKey("--as")) && (learn is null || IsId(learn));
        return possible && values.TryGetValue("in", out var path)
            ? new(path, to, style, values.GetValueOrDefault("--out"), values.ContainsKey("--remarks")) { With = values.GetValueOrDefault("--with"), Learn = learn }
            : null;
    }

    private static bool IsId(string text) => text is [>= 'a' and <= 'z', ..] && text.All(c => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '-');
}
