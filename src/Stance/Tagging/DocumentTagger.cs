using Stance.Learning;
using Stance.Segmentation;
using Stance.Text;

namespace Stance.Tagging;

/// <summary>Gives every token a part of speech, a head, a relation and states, and finds the names. Any number of threads.</summary>
/// <param name="weights">What the encoder has learned.</param>
/// <exception cref="InvalidModelException">Weights are missing or of another shape.</exception>
internal sealed class DocumentTagger(EncoderWeights weights)
{
    private readonly TokenEncoder _encoder = new(weights);

    /// <summary>The document of a text: the first two steps of the line.</summary>
    public Document Tag(string text)
    {
        TextSpan[] tokens = Tokenizer.Tokenize(text);
        Sentence[] sentences = SentenceSplitter.Split(text, tokens);
        return Tag(text, tokens, sentences);
    }

    /// <summary>The document of a text that is cut into tokens and sentences.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens, or some of them that follow each other.</param>
    /// <param name="sentences">Their sentences.</param>
    /// <param name="room">Takes the document's states, and is the document's as long as that is used; null for room of its own.</param>
    public Document Tag(string text, TextSpan[] tokens, Sentence[] sentences, TokenStates? room = null) =>
        _encoder.Encode(text, tokens, sentences, room);

    /// <summary>The states of a document that is tagged already, such as a part of another one.</summary>
    /// <param name="document">The document.</param>
    /// <param name="room">Takes the states; null for room of their own.</param>
    public TokenStates Encode(Document document, TokenStates? room = null) => _encoder.Encode(document, room);
}
