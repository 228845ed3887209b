using Microsoft.AspNetCore.Http;
using Stance.Cli.Inputs;
using Stance.Cli.Output;

namespace Stance.Cli.Serving;

/// <summary><c>POST /v1/statements</c>: what <c>stance extract --format jsonl</c> prints.</summary>
internal sealed class StatementsEndpoint(ExtractionQueue queue)
{
    public async Task PostAsync(HttpContext context)
    {
        Submission submission = await Submission.ReadAsync(context.Request);
        using ResponseLines lines = new(context.Response, submission.IsLines ? Submission.JsonLines : Submission.Json);
        JsonlOutput output = new(lines.Output);
        await foreach ((Input input, StanceDocument? document) in queue.ExtractAsync(submission.Inputs, context.RequestAborted))
        {
            if (document is not null)
            {
                output.Write(Article.Of(input, document));
            }
            else if (submission.IsLines)
            {
                output.WriteError(input.Id, input.Error!);
            }
            else
            {
                throw new RequestException(StatusCodes.Status400BadRequest, input.Error!);
            }
            await lines.SendAsync(context.RequestAborted);
        }
    }
}
