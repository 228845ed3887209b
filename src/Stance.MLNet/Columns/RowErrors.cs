using System.Runtime.ExceptionServices;

namespace Stance.MLNet.Columns;

/// <summary>What goes wrong while ML.NET reads rows: it reads them on threads of its own, and wraps what a row made one of them throw.</summary>
internal static class RowErrors
{
    private const string Wrapper = "Microsoft.ML";

    /// <summary>Does the work; throws what a row made it throw, as it was.</summary>
    public static T Unwrap<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (InvalidOperationException e) when (Inside(e) is { } error)
        {
            ExceptionDispatchInfo.Throw(error);
            throw;
        }
    }

    // The first that ML.NET did not throw itself; null where that is the exception at hand or none.
    private static Exception? Inside(Exception e)
    {
        if (!IsOfMLNet(e))
        {
            return null;
        }
        Exception? inner = e.InnerException;
        while (inner is not null && IsOfMLNet(inner))
        {
            inner = inner.InnerException;
        }
        return inner;
    }

    private static bool IsOfMLNet(Exception e) => e.Source?.StartsWith(Wrapper, StringComparison.Ordinal) == true;
}
