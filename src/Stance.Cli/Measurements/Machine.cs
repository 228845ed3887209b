using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Stance.Cli.Measurements;

/// <summary>What figures of speed depend on beside the code.</summary>
internal static class Machine
{
    private const string ProcessorFile = "/proc/cpuinfo";

    /// <summary>The processor as it calls itself; its architecture where the system does not tell.</summary>
    public static string Processor { get; } = ReadProcessor();

    /// <summary>The widest vectors that the line makes use of.</summary>
    public static string InstructionSets { get; } =
        Avx512F.IsSupported ? "AVX-512" : Fma.IsSupported ? "AVX2" : AdvSimd.IsSupported ? "AdvSimd" : "none";

    /// <summary>The version of .NET that runs this.</summary>
    public static string Runtime => RuntimeInformation.FrameworkDescription;

    /// <summary>The operating system.</summary>
    public static string System => RuntimeInformation.OSDescription;

    /// <summary>The version of the library, without the commit that it was built from.</summary>
    public static string Stance { get; } =
        typeof(StanceModel).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private static string ReadProcessor()
    {
        string? name = Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER");
        if (File.Exists(ProcessorFile))
        {
            name = File.ReadLines(ProcessorFile).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':', 2)[^1].Trim();
        }
        return string.IsNullOrEmpty(name) ? RuntimeInformation.ProcessArchitecture.ToString() : name;
    }
}
