using Stance.Benchmarks;

switch (args)
{
    case ["--quick"]:
        QuickMeasurement.Run(Console.Out);
        return 0;
    case ["--profile"]:
        Console.Out.Write(Profile.Measure());
        return 0;
    case ["--long", .. string[] megabytes]:
        LongDocumentMeasurement.Run(Console.Out, megabytes.Length == 0 ? [1, 5, 10] : Array.ConvertAll(megabytes, int.Parse));
        return 0;
    case ["--scaling", ..]:
        return ScalingMeasurement.Run(args.AsSpan(1), Console.Out, Console.Error);
    case ["--parallel-speedup"]:
        await ParallelMeasurement.RunAsync(Console.Out);
        return 0;
    case ["--text"]:
        // What is measured on, to look at.
        Console.Out.Write(string.Join("\n", BenchmarkText.Articles));
        return 0;
    case ["--export", string folder, string title, .. string[] options]:
        // The profile first: a process that BenchmarkDotNet has worked in is no quiet one.
        string profile = Profile.Measure();
        string stages = StageBenchmarks.Run(options);
        Console.Out.WriteLine(ResultsFile.Write(folder, title, $"All stages in turn:\n\n{profile}\nEach stage alone:\n\n{stages}"));
        return 0;
    default:
        StageBenchmarks.Run(args);
        return 0;
}
