namespace Stance.Cli.Inputs;

/// <summary>What kind of file an input is.</summary>
internal enum InputFormat
{
    Text,
    Markdown,
    Html,
    Jsonl,
    Csv,
    Tsv,
}
