using System.Text;
using Microsoft.AspNetCore.Http;
using Stance.Cli.Inputs;
using Stance.Cli.Output;
using Stance.Cli.Output.Html;

namespace Stance.Cli.Serving;

/// <summary><c>POST /view</c>: what <c>stance render</c> shows, as a piece of the page.</summary>
internal sealed class ViewEndpoint(ExtractionQueue queue)
{
    // Of a file that is no JSONL at all, every line is wrong: the first ones say it.
    private const int MostErrors = 20;

    public async Task PostAsync(HttpContext context)
    {
        Submission submission = await Submission.ReadAsync(context.Request);
        List<Article> articles = [];
        List<Input> failed = [];
        await foreach ((Input input, StanceDocument? document) in queue.ExtractAsync(submission.Inputs, context.RequestAborted))
        {
            if (document is not null)
            {
                articles.Add(Article.Of(input, document));
            }
            else
            {
                failed.Add(input);
            }
        }
        if (articles.Count == 0)
        {
            throw new RequestException(StatusCodes.Status400BadRequest, failed.FirstOrDefault()?.Error ?? "expected at least one record; found none");
        }
        using StringWriter html = new();
        WriteErrors(html, failed);
        ReportPage.WriteView(html, articles);
        context.Response.ContentType = Resource.Html;
        await context.Response.WriteAsync(html.ToString(), Encoding.UTF8, context.RequestAborted);
    }

    private static void WriteErrors(StringWriter html, List<Input> failed)
    {
        if (failed.Count == 0)
        {
            return;
        }
        html.Write("<div class=\"unread\">");
        foreach (Input input in failed.Take(MostErrors))
        {
            html.Write($"<p>Line {input.Line}: {HtmlText.Escape(input.Error!)}</p>");
        }
        if (failed.Count > MostErrors)
        {
            html.Write($"<p>{failed.Count - MostErrors} more records could not be read.</p>");
        }
        html.Write("</div>\n");
    }
}
