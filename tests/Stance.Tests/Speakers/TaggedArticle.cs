using Stance.Attributions;
using Stance.Speakers;
using Stance.Text;

namespace Stance.Tests.Speakers;

/// <summary>
/// A document written by hand: one string a sentence, tokens apart by spaces, names in brackets with their kind ("[P Ada Moss]": P person,
/// O organization, L location, N nationality). A sentence that starts with "# " is a headline, with "¶ " it opens a paragraph. Parts of
/// speech are guessed from small word lists, or given as in "rival/NN".
/// </summary>
internal sealed class TaggedArticle
{
    private static readonly string[] Verbs =
        ["said", "warned", "called", "told", "added", "announced", "rejected", "met", "is", "was", "left", "wrote", "vowed", "criticised", "released", "says", "spoke", "praised", "signed"];

    private static readonly string[] Adjectives =
        ["national", "senior", "foreign", "former", "prime", "presidential", "new", "vice", "defense", "democratic", "chief", "military", "port-based"];

    private readonly List<Attribution> _attributions = [];
    private int _from;
    private SpeakerRegistry _registry = SpeakerRegistry.BuiltIn;
    private DateOnly? _date;

    public TaggedArticle(params string[] sentences)
    {
        var text = new System.Text.StringBuilder();
        var tokens = new List<TextSpan>();
        var tags = new List<PartOfSpeech>();
        var entities = new List<EntityMention>();
        var all = new List<Sentence>();
        int paragraph = 0;
        foreach (string line in sentences)
        {
            SentenceKind kind = line.StartsWith("# ", StringComparison.Ordinal) ? SentenceKind.Headline : SentenceKind.Prose;
            paragraph += line.StartsWith("¶ ", StringComparison.Ordinal) || (all.Count > 0 && all[^1].Kind == SentenceKind.Headline) ? 1 : 0;
            int first = tokens.Count;
            int opened = -1;
            EntityKind entity = default;
            foreach (string piece in line.TrimStart('#', '¶', ' ').Split(' '))
            {
                if (piece is "[P" or "[O" or "[L" or "[N" or "[T")
                {
                    opened = tokens.Count;
                    entity = piece[1] switch { 'P' => EntityKind.Person, 'O' => EntityKind.Organization, 'L' => EntityKind.Location, 'T' => EntityKind.Title, _ => EntityKind.Nationality };
                    continue;
                }
                bool closes = piece.Length > 1 && piece[^1] == ']';
                string[] parts = (closes ? piece[..^1] : piece).Split('/');
                text.Append(text.Length > 0 ? " " : "");
                tokens.Add(new(text.Length, text.Length + parts[0].Length));
                text.Append(parts[0]);
                tags.Add(parts.Length > 1 ? Enum.Parse<PartOfSpeech>(parts[1]) : TagOf(parts[0], opened >= 0, entity));
                if (closes)
                {
                    entities.Add(new(new(opened, tokens.Count), entity));
                    opened = -1;
                }
            }
            all.Add(new(new(first, tokens.Count), paragraph, kind));
        }
        TextSpan[] spans = [.. tokens];
        Document = new()
        {
            Text = text.ToString(),
            Tokens = spans,
            Sentences = [.. all],
            SentenceOfToken = [.. all.SelectMany((s, i) => Enumerable.Repeat(i, s.Tokens.Count))],
            PartsOfSpeech = [.. tags],
            Heads = HeadsOf(tags, all, out DependencyRelation[] relations),
            Relations = relations,
            Entities = [.. entities],
            Words = WordForms.Of(text.ToString(), spans),
        };
    }

    public Document Document { get; }

    /// <summary>Goes on from the start of a sentence, counted from 0.</summary>
    public TaggedArticle At(int sentence)
    {
        _from = Document.Tokens[Document.Sentences[sentence].Tokens.First].Start;
        return this;
    }

    /// <summary>Adds a statement whose source is the next occurrence of these words, and whose content is the rest of the sentence.</summary>
    public TaggedArticle Says(string source, QuotationKind quotation = QuotationKind.Indirect, int parent = -1)
    {
        TokenRange words = Next(source);
        int end = Document.Sentences[Document.SentenceOfToken[words.First]].Tokens.End;
        TokenRange? cue = words.End < end ? new(words.End, words.End + 1) : null;
        return Add(words, cue, new(Math.Min(words.End + 1, end - 1), end), quotation, parent);
    }

    /// <summary>Adds a statement without source whose cue is the next occurrence of a word; null for no cue either.</summary>
    public TaggedArticle SaysNobody(string? cue, string content, QuotationKind quotation = QuotationKind.Indirect, int inheritsFrom = -1)
    {
        TokenRange? signal = cue is null ? null : Next(cue);
        return Add(null, signal, Next(content), quotation, -1, inheritsFrom);
    }

    /// <summary>Says when the article was written: "2024-03-01".</summary>
    public TaggedArticle On(string date)
    {
        _date = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture);
        return this;
    }

    /// <summary>Resolves with a registry of its own, beside the built-in one.</summary>
    public TaggedArticle Knowing(string json)
    {
        _registry = SpeakerRegistry.BuiltIn.With(SpeakerRegistry.Parse(json));
        return this;
    }

    public ResolvedAttribution[] Resolve() => new SpeakerResolver(_registry, EmbeddedModel.Instance.Antecedents).Resolve(Document, [.. _attributions], _date);

    /// <summary>The names of the speakers, in order; "(unnamed)" for none.</summary>
    public string[] Names() => Array.ConvertAll(Resolve(), one => one.Speaker.ToString());

    private TaggedArticle Add(TokenRange? source, TokenRange? cue, TokenRange content, QuotationKind quotation, int parent, int inheritsFrom = -1)
    {
        _attributions.Add(new()
        {
            Sentence = Document.SentenceOfToken[(cue ?? source ?? content).First],
            Source = source,
            Cue = cue,
            Content = [content],
            Quotation = quotation,
            Parent = parent,
            InheritsFrom = inheritsFrom,
            Reason = "test",
            Confidence = 1,
        });
        return this;
    }

    private TokenRange Next(string words)
    {
        int start = Document.Text.IndexOf(words, _from, StringComparison.Ordinal);
        Assert.True(start >= 0, $"'{words}' does not occur after '{Document.Text[.._from]}'.");
        TokenRange tokens = Document.TokensIn(new(start, start + words.Length));
        Assert.Equal(words, Document.TextOf(tokens));
        _from = start + words.Length;
        return tokens;
    }

    private static PartOfSpeech TagOf(string word, bool isName, EntityKind kind) => word.ToLowerInvariant() switch
    {
        "'s" or "’s" => PartOfSpeech.POS,
        "the" or "a" or "an" or "some" or "this" => PartOfSpeech.DT,
        "of" or "for" or "in" or "by" or "with" or "that" or "after" or "from" => PartOfSpeech.IN,
        "to" => PartOfSpeech.TO,
        "and" or "or" => PartOfSpeech.CC,
        "he" or "she" or "it" or "they" or "we" or "i" or "him" => PartOfSpeech.PRP,
        "his" or "her" or "their" or "its" => PartOfSpeech.PRPS,
        "who" => PartOfSpeech.WP,
        "which" => PartOfSpeech.WDT,
        "adding" or "hinting" or "citing" => PartOfSpeech.VBG,
        "not" => PartOfSpeech.RB,
        var lower when Array.IndexOf(Verbs, lower) >= 0 => PartOfSpeech.VBD,
        _ when isName => kind == EntityKind.Nationality ? PartOfSpeech.JJ : PartOfSpeech.NNP,
        var lower when Array.IndexOf(Adjectives, lower) >= 0 => PartOfSpeech.JJ,
        _ when !word.Any(char.IsLetterOrDigit) => PartOfSpeech.Punctuation,
        _ when word.EndsWith('s') => PartOfSpeech.NNS,
        _ => PartOfSpeech.NN,
    };

    // The noun or pronoun before a finite verb is its subject; everything else hangs on nothing.
    private static int[] HeadsOf(List<PartOfSpeech> tags, List<Sentence> sentences, out DependencyRelation[] relations)
    {
        int[] heads = new int[tags.Count];
        Array.Fill(heads, -1);
        relations = new DependencyRelation[tags.Count];
        foreach (Sentence sentence in sentences)
        {
            for (int t = sentence.Tokens.First + 1; t < sentence.Tokens.End; t++)
            {
                if (tags[t] == PartOfSpeech.VBD && tags[t - 1] is PartOfSpeech.NN or PartOfSpeech.NNS or PartOfSpeech.NNP or PartOfSpeech.PRP)
                {
                    heads[t - 1] = t;
                    relations[t - 1] = DependencyRelation.Nsubj;
                }
            }
        }
        return heads;
    }
}
