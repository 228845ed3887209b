using Stance.Benchmarks;

switch (args)
{
    case ["--quick"]:
        QuickMeasurement.Run(Console.Out);
        break;
    case ["--profile"]:
        Console.Out.Write(Profile.Measure());
        break;
    case ["--text"]:
        // What is measured on, to look at.
        Console.Out.Write(string.Join("\n", BenchmarkText.Articles));
        break;
    case ["--export", string folder, string title, .. string[] options]:
        // The profile first: a process that BenchmarkDotNet has worked in is no quiet one.
        string profile = Profile.Measure();
        string stages = StageBenchmarks.Run(options);
        Console.Out.WriteLine(ResultsFile.Write(folder, title, $"All stages in turn:\n\n{profile}\nEach stage alone:\n\n{stages}"));
        break;
    default:
        StageBenchmarks.Run(args);
        break;
}
