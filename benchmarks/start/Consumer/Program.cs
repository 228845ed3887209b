using System.Diagnostics;
using System.Globalization;
using Stance;

// The least that a program does with Stance: it loads the model and extracts a sentence, and prints how many milliseconds after its start
// the one and the other was done.
long start = Stopwatch.GetTimestamp();
StanceModel model = StanceModel.LoadEmbedded();
TimeSpan load = Stopwatch.GetElapsedTime(start);
StanceDocument document = new StatementExtractor(model).Extract(File.ReadAllText(args[0]));
TimeSpan first = Stopwatch.GetElapsedTime(start);
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{load.TotalMilliseconds:0.0} {first.TotalMilliseconds:0.0}"));
return document.Statements.Count > 0 ? 0 : 1;
