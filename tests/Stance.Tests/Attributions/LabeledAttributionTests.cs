using Stance.Attributions;
using Stance.Quotations;
using Stance.Text;

namespace Stance.Tests.Attributions;

/// <summary>Roles are written as one letter a token: S and s for the source, Q and q for the cue, C and c for content, each large at its first token; . for none.</summary>
public class LabeledAttributionTests
{
    [Fact]
    public void Source_cue_and_content_are_what_the_roles_cover()
    {
        Attribution? attribution = Of("The envoy had warned that talks failed .", "Ss.QCcc.", "warned", out Document document);
        Assert.NotNull(attribution);
        Assert.Equal("The envoy", document.TextOf(attribution.Source!.Value));
        Assert.Equal("warned", document.TextOf(attribution.Cue!.Value));
        Assert.Equal("that talks failed", document.TextOf(Assert.Single(attribution.Content)));
        Assert.Equal(QuotationKind.Indirect, attribution.Quotation);
        Assert.Equal((0, 0.75), (attribution.Sentence, attribution.Confidence));
        Assert.Contains("\"warned\"", attribution.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Content_may_be_several_pieces_even_side_by_side()
    {
        Attribution? attribution = Of("Talks failed , envoys said , for good .", "Cc.SQ.CC.", "said", out Document document);
        Assert.Equal(["Talks failed", "for", "good"], attribution!.Content.Select(document.TextOf));
    }

    [Fact]
    public void Of_several_sources_the_one_nearest_to_the_cue_counts()
    {
        Attribution? attribution = Of("Lee left and Kim said he hoped .", "S..SQCc.", "said", out Document document);
        Assert.Equal("Kim", document.TextOf(attribution!.Source!.Value));
        attribution = Of("Lee said Kim of the senate hoped .", "SQS..CC.", "said", out document);
        Assert.Equal("Lee", document.TextOf(attribution!.Source!.Value));
    }

    [Fact]
    public void Of_several_cues_the_one_with_the_head_counts()
    {
        Attribution? attribution = Of("Lee warned and then said it failed .", "SQ.Qq.CC", "said", out Document document);
        Assert.Equal("then said", document.TextOf(attribution!.Cue!.Value));
    }

    [Fact]
    public void Without_a_source_there_still_is_an_attribution() => Assert.Null(Of("It was said that talks failed .", "..QCcc.", "said", out _)!.Source);

    [Fact]
    public void Without_content_there_is_none() => Assert.Null(Of("Lee said so .", "SQ..", "said", out _));

    [Theory]
    [InlineData("“ We will act ” , Lee said .", "Ccccc.SQ.", QuotationKind.Direct)]
    [InlineData("“ We will act ” , Lee said .", "Cccccc.Q.", QuotationKind.Direct)]
    [InlineData("Lee said he would “ act now ” .", "SQCccccc.", QuotationKind.Mixed)]
    [InlineData("Lee said he would “ act now ” .", "SQ..CcccC", QuotationKind.Direct)]
    [InlineData("Lee said he would “ act now ” .", "SQCc.....", QuotationKind.Indirect)]
    public void Kind_tells_whether_the_words_stand_in_marks(string text, string roles, QuotationKind kind) =>
        Assert.Equal(kind, Of(text, roles, "said", out _)!.Quotation);

    private static Attribution? Of(string text, string roles, string cue, out Document document)
    {
        document = TestTrees.Of(string.Join(' ', text.Split(' ').Select(word => word + (char.IsLetter(word[0]) ? "/NN/0/root" : "/./0/root"))));
        AttributionText read = new(document, QuotationFinder.Find(document));
        CueView view = new();
        Document found = document;
        view.Focus(read, Enumerable.Range(0, document.Tokens.Length).First(token => found.Is(token, cue)));
        return LabeledAttribution.Of(read, view, [.. roles.PadRight(document.Tokens.Length, '.').Select(RoleOf)], 0.75);
    }

    private static Role RoleOf(char letter) => letter switch
    {
        'S' => Role.SourceFirst,
        's' => Role.SourceInside,
        'Q' => Role.CueFirst,
        'q' => Role.CueInside,
        'C' => Role.ContentFirst,
        'c' => Role.ContentInside,
        _ => Role.Outside,
    };
}
