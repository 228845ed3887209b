using Stance.Attributions;
using Stance.Segmentation;
using Stance.Text;
using Stance.Training.Annotations;

namespace Stance.Peers;

/// <summary>What Stance is measured at: each makes a pass over all the input and returns the number of things found in it.</summary>
internal static class StancePasses
{
    /// <summary>The pass of that name; null where there is none.</summary>
    /// <param name="name">tokens, tags, statements, stances or stances-of-text.</param>
    /// <param name="input">The documents, or the labelled statements.</param>
    public static Func<int>? Find(string name, string input) => name switch
    {
        "tokens" => Tokens(Documents.Read(input)),
        "tags" => Tags(Documents.Read(input)),
        "statements" => Statements(Documents.Read(input)),
        "stances" => Stances([.. StanceExampleReader.Read(input)]),
        "stances-of-text" => StancesOfText([.. StanceExampleReader.Read(input)]),
        _ => null,
    };

    private static Func<int> Tokens(string[] texts) => () => texts.Sum(text =>
    {
        TextSpan[] tokens = Tokenizer.Tokenize(text);
        return SentenceSplitter.Split(text, tokens).Length > 0 ? tokens.Length : 0;
    });

    private static Func<int> Tags(string[] texts)
    {
        StanceModel model = StanceModel.LoadEmbedded();
        return () => texts.Sum(text => model.Tagger.Tag(text).Entities.Length);
    }

    private static Func<int> Statements(string[] texts)
    {
        StatementExtractor extractor = StatementExtractor.Load();
        return () => texts.Sum(text => extractor.Extract(text).Statements.Count);
    }

    // The statements are tagged before: what is left is what fastText does.
    private static Func<int> Stances(StanceExample[] examples)
    {
        StanceModel model = StanceModel.LoadEmbedded();
        (Document Document, Attribution Attribution)[] statements = Array.ConvertAll(examples, example =>
        {
            Document document = model.Tagger.Tag(example.Text);
            return (document, example.In(document));
        });
        return () => statements.Count(statement => model.Classifier.Classify(statement.Document, statement.Attribution).Label != StanceLabel.None);
    }

    private static Func<int> StancesOfText(StanceExample[] examples)
    {
        StatementExtractor extractor = StatementExtractor.Load();
        return () => examples.Count(example => extractor.Classify(example.Text, example.Source, example.Cue, example.Content).Label != StanceLabel.None);
    }
}
