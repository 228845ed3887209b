namespace Stance.Tagging;

/// <summary>What the arc-hybrid parser can do next.</summary>
internal enum Transition : byte
{
    /// <summary>Moves the first token of the buffer to the stack.</summary>
    Shift,

    /// <summary>Makes the first token of the buffer the head of the top of the stack, and pops it.</summary>
    Left,

    /// <summary>Makes the second token of the stack the head of its top, and pops it.</summary>
    Right,
}
