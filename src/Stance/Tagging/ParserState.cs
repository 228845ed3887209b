namespace Stance.Tagging;

/// <summary>
/// A state of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011) over one sentence: a stack, a buffer, and the arcs so far.
/// Tokens are numbered from 0 in the sentence; the root is the token after the last and stands at the end of the buffer.
/// </summary>
internal sealed class ParserState
{
    /// <summary>No such token.</summary>
    public const int None = -1;

    private int[] _stack = [];
    private int _depth;

    /// <summary>Number of tokens, which is also the number of the root.</summary>
    public int Length { get; private set; }

    /// <summary>First token of the buffer.</summary>
    public int Buffer { get; private set; }

    /// <summary>Number of tokens on the stack.</summary>
    public int Depth => _depth;

    /// <summary>Head of each token; <see cref="None"/> where it has none yet.</summary>
    public int[] Heads { get; private set; } = [];

    /// <summary>Outermost dependent to the left of each token and the root.</summary>
    public int[] LeftChild { get; private set; } = [];

    /// <summary>Outermost dependent to the right.</summary>
    public int[] RightChild { get; private set; } = [];

    /// <summary>Number of dependents to the left.</summary>
    public byte[] LeftCount { get; private set; } = [];

    /// <summary>Number of dependents to the right.</summary>
    public byte[] RightCount { get; private set; } = [];

    /// <summary>Nothing is on the stack and only the root is left in the buffer.</summary>
    public bool IsFinal => _depth == 0 && Buffer == Length;

    public bool CanShift => Buffer < Length;

    public bool CanReduceLeft => _depth > 0;

    public bool CanReduceRight => _depth > 1;

    /// <summary>The token at a depth of the stack, 0 on top.</summary>
    public int Stack(int depth) => depth < _depth ? _stack[_depth - 1 - depth] : None;

    /// <summary>The token at an offset of the buffer, the root last.</summary>
    public int Ahead(int offset) => Buffer + offset <= Length ? Buffer + offset : None;

    /// <summary>Starts over with a sentence of so many tokens.</summary>
    public void Start(int length)
    {
        if (_stack.Length < length + 1)
        {
            int capacity = Math.Max(length + 1, 2 * _stack.Length);
            _stack = new int[capacity];
            Heads = new int[capacity];
            LeftChild = new int[capacity];
            RightChild = new int[capacity];
            LeftCount = new byte[capacity];
            RightCount = new byte[capacity];
        }
        Length = length;
        Buffer = 0;
        _depth = 0;
        Heads.AsSpan(0, length + 1).Fill(None);
        LeftChild.AsSpan(0, length + 1).Fill(None);
        RightChild.AsSpan(0, length + 1).Fill(None);
        LeftCount.AsSpan(0, length + 1).Clear();
        RightCount.AsSpan(0, length + 1).Clear();
    }

    public bool Allows(Transition transition) => transition switch
    {
        Transition.Shift => CanShift,
        Transition.Left => CanReduceLeft,
        _ => CanReduceRight,
    };

    public void Apply(Transition transition)
    {
        switch (transition)
        {
            case Transition.Shift:
                _stack[_depth++] = Buffer++;
                break;
            case Transition.Left:
                Attach(_stack[--_depth], Buffer);
                break;
            default:
                _depth--;
                Attach(_stack[_depth], _stack[_depth - 1]);
                break;
        }
    }

    /// <summary>Makes an arc; those to one side of a head from the nearest dependent outwards.</summary>
    public void Attach(int dependent, int head)
    {
        Heads[dependent] = head;
        if (dependent < head)
        {
            LeftChild[head] = dependent;
            LeftCount[head] = (byte)Math.Min(255, LeftCount[head] + 1);
        }
        else
        {
            RightChild[head] = dependent;
            RightCount[head] = (byte)Math.Min(255, RightCount[head] + 1);
        }
    }
}
