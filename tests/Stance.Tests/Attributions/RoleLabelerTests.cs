using Stance.Attributions;
using Stance.Learning;
using Stance.Quotations;
using Stance.Tagging;
using Stance.Text;

namespace Stance.Tests.Attributions;

public class RoleLabelerTests
{
    private static readonly Role[] Roles = Enum.GetValues<Role>();

    [Fact]
    public void Number_of_roles_is_that_of_the_list() => Assert.Equal(RoleLabeler.Roles, Roles.Length);

    [Fact]
    public void Only_an_inside_role_asks_what_stood_before()
    {
        foreach (Role previous in Roles)
        {
            Assert.True(RoleLabeler.MayFollow(previous, Role.Outside));
            Assert.True(RoleLabeler.MayFollow(previous, Role.SourceFirst));
            Assert.True(RoleLabeler.MayFollow(previous, Role.CueFirst));
            Assert.True(RoleLabeler.MayFollow(previous, Role.ContentFirst));
            Assert.Equal(previous is Role.SourceFirst or Role.SourceInside, RoleLabeler.MayFollow(previous, Role.SourceInside));
            Assert.Equal(previous is Role.CueFirst or Role.CueInside, RoleLabeler.MayFollow(previous, Role.CueInside));
            Assert.Equal(previous is Role.ContentFirst or Role.ContentInside, RoleLabeler.MayFollow(previous, Role.ContentInside));
        }
    }

    [Fact]
    public void Forced_cue_leaves_its_head_no_other_role_and_other_tokens_alone()
    {
        float[] scores = [.. Enumerable.Repeat(1f, 3 * RoleLabeler.Roles)];
        RoleLabeler.ForceCue(scores, 1);
        for (int i = 0; i < scores.Length; i++)
        {
            bool isForbidden = i / RoleLabeler.Roles == 1 && (Role)(i % RoleLabeler.Roles) is not (Role.CueFirst or Role.CueInside);
            Assert.Equal(isForbidden ? float.NegativeInfinity : 1, scores[i]);
        }
    }

    [Fact]
    public void Whatever_the_weights_the_cues_head_is_cue_and_every_piece_has_a_first_token()
    {
        for (int seed = 0; seed < 20; seed++)
        {
            EncoderWeights weights = RandomEncoder.Of(seed);
            Document document = new DocumentTagger(weights).Tag("The envoy warned that talks failed.");
            AttributionText text = new(document, QuotationFinder.Find(document));
            CueView view = new();
            view.Focus(text, seed % document.Tokens.Length);
            Role[] labels = new Role[document.Tokens.Length];

            new RoleLabeler(weights).Label(text, document.States!, view, labels, new());

            Assert.True(labels[view.Cue] is Role.CueFirst or Role.CueInside);
            for (int i = 0; i < labels.Length; i++)
            {
                Assert.True(RoleLabeler.MayFollow(i == 0 ? Role.Outside : labels[i - 1], labels[i]));
            }
        }
    }
}
