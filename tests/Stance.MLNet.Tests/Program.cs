using Microsoft.ML;

namespace Stance.MLNet.Tests;

/// <summary>
/// What a program does that was given a saved pipeline and rows, and calls nothing of Stance: prints a column. The tests run it as a process
/// of its own, so that nothing is known there but what the files say.
/// </summary>
internal static class Program
{
    private static void Main(string[] arguments)
    {
        if (arguments is not [string pipeline, string rows, string column])
        {
            throw new ArgumentException("Expected the files of a pipeline and of rows, and the name of a column.", nameof(arguments));
        }
        MLContext context = new();
        IDataView result = context.Model.Load(pipeline, out _).Transform(context.Data.LoadFromBinary(rows));
        foreach (string line in ColumnText.Of(result, column))
        {
            Console.WriteLine(line);
        }
    }
}
