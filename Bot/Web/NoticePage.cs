using System.Net;

namespace MoedeBot.Web;

/// <summary>A page that says one thing.</summary>
internal static class NoticePage
{
    /// <summary>The page as an answer with a status.</summary>
    public static IResult Of(int status, string title, string text) => Results.Content(
        $"""
        <!DOCTYPE html>
        <html lang="da">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{WebUtility.HtmlEncode(title)}</title>
        <style>body{"{"}font:1.1rem/1.5 system-ui,sans-serif;max-width:36rem;margin:4rem auto;padding:0 1rem;color:#1b1b1f{"}"}</style></head>
        <body><main><h1>{WebUtility.HtmlEncode(title)}</h1><p>{WebUtility.HtmlEncode(text)}</p></main></body>
        </html>
        """,
        "text/html; charset=utf-8", statusCode: status);
}
