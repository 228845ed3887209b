using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Stance.Benchmarks;

namespace Stance.Gate;

/// <summary>
/// A fixed amount of work of the kinds that bind the line: dense products out of the second-level cache, hashed rows out of a table of some
/// megabytes, and branches on characters. Shares no code with the library, which would slow down along with it. Changing anything here makes
/// every baseline void. For one thread.
/// </summary>
internal sealed class CalibrationLoad
{
    private const int Rounds = 128;
    private const int Rows = 64;
    private const int Size = 256;
    private const int Width = 16;
    private const int TableRows = 1 << 15;
    private const int TableWidth = 256;
    private const int Letters = 1 << 14;

    // Words of about six letters, some with a capital.
    private const string Alphabet = "  ,.\"AEIaaabcdeeefghiiiklmnnooprrssttu";

    private readonly float[] _left = new float[Rows * Size];
    private readonly float[] _right = new float[Size * Size];
    private readonly float[] _product = new float[Rows * Size];
    private readonly byte[] _table = new byte[TableRows * TableWidth];
    private readonly int[] _sum = new int[TableWidth];
    private readonly char[] _text = new char[Letters];

    public CalibrationLoad()
    {
        var random = new SplitMix64(1);
        Fill(_left, () => random.Next(100) / 100f);
        Fill(_right, () => random.Next(100) / 1e5f);
        Fill(_table, () => (byte)random.Next(256));
        Fill(_text, () => Alphabet[random.Next(Alphabet.Length)]);
    }

    /// <summary>Does the work once; what it gives depends on all of it.</summary>
    public double Run()
    {
        int found = 0;
        for (int round = 0; round < Rounds; round++)
        {
            // Three times: most of the line is products.
            Multiply();
            Multiply();
            Multiply();
            found += AddRowsOfWords();
        }
        return found + _product[found % _product.Length] + _sum[found % _sum.Length];
    }

    private static void Fill<T>(T[] values, Func<T> draw)
    {
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = draw();
        }
    }

    // Four rows by 32 columns stay in registers while the inner dimension runs.
    private void Multiply()
    {
        for (int column = 0; column < Size; column += 2 * Width)
        {
            for (int row = 0; row < Rows; row += 4)
            {
                MultiplyBlock(ref _left[row * Size], ref _right[column], ref _product[(row * Size) + column]);
            }
        }
    }

    private static void MultiplyBlock(ref float left, ref float right, ref float product)
    {
        Vector512<float> a0 = default, a1 = default, b0 = default, b1 = default, c0 = default, c1 = default, d0 = default, d1 = default;
        for (nuint k = 0; k < Size; k++)
        {
            Vector512<float> x = Vector512.LoadUnsafe(ref right, k * Size), y = Vector512.LoadUnsafe(ref right, (k * Size) + Width);
            Vector512<float> factor = Vector512.Create(Unsafe.Add(ref left, k));
            (a0, a1) = (Vector512.FusedMultiplyAdd(factor, x, a0), Vector512.FusedMultiplyAdd(factor, y, a1));
            factor = Vector512.Create(Unsafe.Add(ref left, k + Size));
            (b0, b1) = (Vector512.FusedMultiplyAdd(factor, x, b0), Vector512.FusedMultiplyAdd(factor, y, b1));
            factor = Vector512.Create(Unsafe.Add(ref left, k + (2 * Size)));
            (c0, c1) = (Vector512.FusedMultiplyAdd(factor, x, c0), Vector512.FusedMultiplyAdd(factor, y, c1));
            factor = Vector512.Create(Unsafe.Add(ref left, k + (3 * Size)));
            (d0, d1) = (Vector512.FusedMultiplyAdd(factor, x, d0), Vector512.FusedMultiplyAdd(factor, y, d1));
        }
        a0.StoreUnsafe(ref product);
        a1.StoreUnsafe(ref product, Width);
        b0.StoreUnsafe(ref product, Size);
        b1.StoreUnsafe(ref product, Size + Width);
        c0.StoreUnsafe(ref product, 2 * Size);
        c1.StoreUnsafe(ref product, (2 * Size) + Width);
        d0.StoreUnsafe(ref product, 3 * Size);
        d1.StoreUnsafe(ref product, (3 * Size) + Width);
    }

    // Hashes each word of the text (Fowler, Noll and Vo) and adds the row of the hash.
    private int AddRowsOfWords()
    {
        int words = 0;
        const uint Offset = 2166136261, Prime = 16777619;
        uint hash = Offset;
        bool isWord = false;
        foreach (char c in _text)
        {
            switch (c)
            {
                case >= 'a' and <= 'z':
                    hash = (hash ^ c) * Prime;
                    isWord = true;
                    break;
                case >= 'A' and <= 'Z':
                    hash = (hash ^ c ^ ' ') * Prime;
                    isWord = true;
                    break;
                default:
                    if (isWord)
                    {
                        words++;
                        AddRow(hash);
                        AddRow(hash * 2654435761);
                    }
                    hash = Offset;
                    isWord = false;
                    break;
            }
        }
        return words;
    }

    private void AddRow(uint hash)
    {
        int row = (int)((hash ^ (hash >> 15)) % TableRows);
        ref byte values = ref _table[row * TableWidth];
        ref int sum = ref MemoryMarshal.GetArrayDataReference(_sum);
        for (nuint i = 0; i < TableWidth; i += 8)
        {
            Vector256<int> wide = Vector256.WidenLower(Vector256.WidenLower(Vector256.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref values, i))).AsByte())).AsInt32();
            (Vector256.LoadUnsafe(ref sum, i) + wide).StoreUnsafe(ref sum, i);
        }
    }
}
