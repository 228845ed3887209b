using System.Text;

namespace Stance.Cli.Inputs;

/// <summary>Reads bytes that are not UTF-8 as Windows-1252, in which older systems and spreadsheets write. For one text.</summary>
internal sealed class Windows1252Fallback : DecoderFallback
{
    /// <summary>What people should know where <see cref="IsUsed"/>.</summary>
    public const string Note = "not UTF-8: read as Windows-1252; --encoding names another encoding";

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Whether there were such bytes.</summary>
    public bool IsUsed { get; private set; }

    /// <summary>Whether one of them is no letter or sign in Windows-1252 either.</summary>
    public bool HasFailed { get; private set; }

    /// <inheritdoc/>
    public override int MaxCharCount => 4;

    /// <summary>UTF-8 with this fallback.</summary>
    public Encoding CreateEncoding() => Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, this);

    /// <inheritdoc/>
    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer(this);

    private sealed class Buffer(Windows1252Fallback fallback) : DecoderFallbackBuffer
    {
        private string _chars = "";
        private int _next;

        public override int Remaining => _chars.Length - _next;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            _chars = Windows1252.GetString(bytesUnknown);
            _next = 0;
            fallback.IsUsed = true;
            fallback.HasFailed |= _chars.Any(char.IsControl);
            return _chars.Length > 0;
        }

        public override char GetNextChar() => _next < _chars.Length ? _chars[_next++] : '\0';

        public override bool MovePrevious()
        {
            if (_next == 0)
            {
                return false;
            }
            _next--;
            return true;
        }

        public override void Reset() => (_chars, _next) = ("", 0);
    }
}
