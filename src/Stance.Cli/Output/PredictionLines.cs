using Stance.Training.Evaluation;

namespace Stance.Cli.Output;

/// <summary>Writes labelled statements and what a classifier says of them to a file: one JSON object a line.</summary>
internal static class PredictionLines
{
    /// <summary>Writes a file; an existing one is replaced.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, IEnumerable<JudgedExample> judged)
    {
        using OutputStream output = new(new BufferedStream(File.Create(path)), isOwn: true);
        JsonLine line = new(output);
        foreach (JudgedExample one in judged)
        {
            line.Write(json =>
            {
                json.WriteString("id", one.Example.Id);
                json.WriteString("doc", one.Example.Document);
                json.WriteString("label", one.Example.Label.Name);
                if (one.Example.Also is { } also)
                {
                    json.WriteString("also", also.Name);
                }
                JsonLine.WriteStance(json, one.Prediction);
            });
        }
    }
}
