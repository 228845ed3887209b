using Stance.Attributions;
using Stance.Quotations;
using Stance.Text;

namespace Stance.Tests.Attributions;

public class CueViewTests
{
    [Fact]
    public void Each_branch_below_the_cue_is_one_and_has_its_top()
    {
        Document document = TestTrees.Of(
            "The/DT/2/det envoy/NN/3/nsubj warned/VBD/0/root Oslo/NNP/3/obj that/IN/7/mark talks/NNS/7/nsubj failed/VBD/3/ccomp ././3/punct");
        CueView view = Focused(document, "warned");

        Assert.Equal(["envoy", "envoy", "warned", "Oslo", "failed", "failed", "failed", "."], Tops(document, view));
        Assert.Equal([1u, 0u, 0u, 0u, 1u, 1u, 0u, 0u], Depths(view));
        Assert.Equal(view.Branch(0), view.Branch(1));
        Assert.Equal(view.Branch(4), view.Branch(6));
        Assert.Equal(5, Branches(view).Distinct().Count());
    }

    [Fact]
    public void Side_of_the_cue_tells_branches_of_one_relation_apart()
    {
        Document document = TestTrees.Of("Oslo/NNP/2/dep said/VBD/0/root today/NN/2/dep");
        CueView view = Focused(document, "said");
        Assert.NotEqual(view.Branch(0), view.Branch(2));
    }

    [Fact]
    public void What_hangs_above_the_cue_is_another_branch_than_what_hangs_below()
    {
        Document document = TestTrees.Of(
            "Talks/NNS/2/nsubj failed/VBD/0/root ,/./5/punct envoys/NNS/5/nsubj said/VBD/2/parataxis");
        CueView view = Focused(document, "said");

        Assert.Equal(["Talks", "failed", ",", "envoys", "said"], Tops(document, view));
        Assert.NotEqual(view.Branch(0), view.Branch(3));
        Assert.Equal(5, Branches(view).Distinct().Count());
    }

    [Fact]
    public void Second_root_of_a_sentence_is_a_branch_of_its_own()
    {
        Document document = TestTrees.Of("He/PRP/2/nsubj said/VBD/0/root so/RB/2/advmod twice/RB/0/root or/CC/6/cc thrice/RB/4/conj");
        CueView view = Focused(document, "said");

        Assert.Equal(["He", "said", "so", "twice", "twice", "twice"], Tops(document, view));
        Assert.Equal([0u, 0u, 0u, 0u, 2u, 1u], Depths(view));
        Assert.Single(new[] { view.Branch(3), view.Branch(4), view.Branch(5) }.Distinct());
        Assert.Equal(4, Branches(view).Distinct().Count());
    }

    [Fact]
    public void Sentence_without_end_is_seen_only_where_it_is_near()
    {
        // Each word hangs on the next one: the chain to the root leaves the view.
        int[] heads = [.. Enumerable.Range(1, 2999), -1];
        Document document = TestTrees.OfHeads(heads);
        CueView view = new();
        foreach (int cue in new[] { 0, 1500, 2999 })
        {
            view.Focus(new(document, []), cue);

            Assert.True(view.Window.Contains(cue));
            Assert.InRange(view.Window.Count, 1, 1000);
            Assert.Equal(cue, view.Top(cue));
            Assert.All(Enumerable.Range(view.Window.First, view.Window.Count), token => Assert.NotEqual(0u, view.Branch(token)));
        }
    }

    [Fact]
    public void Sentence_of_one_token_is_seen_from_itself()
    {
        CueView view = Focused(TestTrees.Of("Agreed/VBN/0/root"), "Agreed");
        Assert.Equal(new TokenRange(0, 1), view.Window);
        Assert.Equal((0, 0u), (view.Top(0), view.Depth(0)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(199)]
    public void Chain_of_200_tokens_is_no_trouble(int cue)
    {
        Document document = TestTrees.OfHeads([.. Enumerable.Range(-1, 200)]);
        CueView view = new();
        view.Focus(Read(document), cue);

        for (int token = 0; token < 200; token++)
        {
            Assert.Equal(token <= cue ? token : cue + 1, view.Top(token));
            Assert.Equal(token <= cue ? 0u : Math.Min(3u, (uint)(token - cue - 1)), view.Depth(token));
        }
        Assert.True(Branches(view).Distinct().Count() <= 6);
    }

    [Fact]
    public void Branches_tops_and_depths_are_those_of_the_path_through_the_tree()
    {
        var random = new Random(23);
        CueView view = new();
        for (int round = 0; round < 300; round++)
        {
            int[] heads = TestTrees.RandomHeads(random.Next(1, 25), random);
            Document document = TestTrees.OfHeads(heads, i => (DependencyRelation)(1 + (i % 5)));
            int cue = random.Next(heads.Length);
            view.Focus(Read(document), cue);

            // Each kind of path must have one code, and each code one kind of path.
            Dictionary<(int, int, int), uint> codes = [];
            for (int token = 0; token < heads.Length; token++)
            {
                (int climb, int turn, int depth, int relation) = PathTo(document, cue, token);
                Assert.Equal(turn, view.Top(token));
                Assert.Equal((uint)Math.Min(3, depth), view.Depth(token));
                (int, int, int) kind = (Math.Min(4, climb), relation, Math.Sign(turn - cue));
                Assert.Equal(codes.TryGetValue(kind, out uint code) ? code : codes[kind] = view.Branch(token), view.Branch(token));
            }
            Assert.Equal(codes.Count, codes.Values.Distinct().Count());
        }
    }

    [Fact]
    public void View_that_was_used_before_sees_the_same()
    {
        Document chain = TestTrees.OfHeads([.. Enumerable.Range(-1, 90)]);
        Document small = TestTrees.Of("Oslo/NNP/2/nsubj warned/VBD/0/root us/PRP/2/obj");
        CueView used = new();
        used.Focus(Read(chain), 45);
        used.Focus(Read(small), 1);
        CueView fresh = Focused(small, "warned");
        Assert.Equal(Branches(fresh), Branches(used));
        Assert.Equal(Tops(small, fresh), Tops(small, used));
        Assert.Equal(Depths(fresh), Depths(used));
    }

    [Theory]
    // Nothing is quoted: each sentence stands by itself.
    [InlineData("It rained. He agreed. The sun shone.", "He agreed.")]
    // Two sentences before at most, as far as quotation marks go on.
    [InlineData("“One. Two. Three,” he agreed.", "“One. Two. Three,” he agreed.")]
    [InlineData("“One now. Two now. Three now. Four now.” He agreed.", "Three now. Four now.” He agreed.")]
    [InlineData("“No.” It rained. He agreed.", "He agreed.")]
    // Six sentences after at most.
    [InlineData("He agreed. “One now. Two now. Three now. Four now. Five now. Six now. Seven now.”", "He agreed. “One now. Two now. Three now. Four now. Five now. Six now.")]
    // The next paragraph only where it opens the same quotation again.
    [InlineData("He agreed. “It is good.\n\n“It is right.”\n\nIt rained.", "He agreed. “It is good.\n\n“It is right.”")]
    [InlineData("He agreed. “It is good.”\n\n“It is right,” she added.", "He agreed. “It is good.”")]
    public void Window_goes_as_far_as_speech_can_run(string text, string window)
    {
        Document document = TestDocuments.Of(text);
        CueView view = Focused(document, "agreed");
        Assert.Equal(window, document.TextOf(view.Window));
        Assert.Equal("agreed", document[view.Cue]);
        Assert.Contains("agreed", document.TextOf(view.Sentence), StringComparison.Ordinal);
    }

    [Fact]
    public void Sentences_beside_the_cues_own_are_told_by_how_far_off_they_are()
    {
        Document document = TestDocuments.Of("“One now. Two now,” he agreed. “Three now.”");
        CueView view = Focused(document, "agreed");
        int before = view.Window.First, own = view.Cue, after = view.Window.End - 1;
        Assert.Equal(view.Branch(before), view.Branch(before + 1));
        Assert.Equal(3, new[] { view.Branch(before), view.Branch(own), view.Branch(after) }.Distinct().Count());
        Assert.Equal(after, view.Top(after));
    }

    // Arcs up from the cue, where the path turns down, arcs below that, and the relation there (0 for what lies above the cue, -1 for another root).
    private static (int Climb, int Turn, int Depth, int Relation) PathTo(Document document, int cue, int token)
    {
        List<int> above = [.. Chain(document, cue)];
        int below = -1;
        int steps = 0;
        for (int at = token; at >= 0; below = at, at = document.Heads[at], steps++)
        {
            int climb = above.IndexOf(at);
            if (climb >= 0)
            {
                return below < 0 ? (climb, at, 0, 0) : (climb, below, steps - 1, (int)document.Relations[below]);
            }
        }
        return (4, below, steps - 1, -1);
    }

    private static IEnumerable<int> Chain(Document document, int token)
    {
        for (int at = token; at >= 0; at = document.Heads[at])
        {
            yield return at;
        }
    }

    private static AttributionText Read(Document document) => new(document, QuotationFinder.Find(document));

    private static CueView Focused(Document document, string cue)
    {
        CueView view = new();
        view.Focus(Read(document), Enumerable.Range(0, document.Tokens.Length).First(token => document.Is(token, cue)));
        return view;
    }

    private static uint[] Branches(CueView view) => [.. Enumerable.Range(view.Window.First, view.Window.Count).Select(view.Branch)];

    private static uint[] Depths(CueView view) => [.. Enumerable.Range(view.Window.First, view.Window.Count).Select(view.Depth)];

    private static string[] Tops(Document document, CueView view) =>
        [.. Enumerable.Range(view.Window.First, view.Window.Count).Select(token => document[view.Top(token)].ToString())];
}
