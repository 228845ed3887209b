using Stance.Attributions;
using Stance.Learning;
using Stance.ModelFormat;
using Stance.Quotations;
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
        Document document = TestTrees.Of(
            "The/DT/2/det envoy/NN/3/nsubj warned/VBD/0/root that/IN/6/mark talks/NNS/6/nsubj failed/VBD/3/ccomp ././3/punct");
        AttributionText text = new(document, QuotationFinder.Find(document));
        CueView view = new();
        for (int seed = 0; seed < 50; seed++)
        {
            view.Focus(text, seed % document.Tokens.Length);
            Role[] labels = new Role[document.Tokens.Length];

            RandomLabeler(seed).Label(text, view, labels);

            Assert.True(labels[view.Cue] is Role.CueFirst or Role.CueInside);
            for (int i = 0; i < labels.Length; i++)
            {
                Assert.True(RoleLabeler.MayFollow(i == 0 ? Role.Outside : labels[i - 1], labels[i]));
            }
        }
    }

    [Fact]
    public void Labeler_reads_what_it_wrote_and_refuses_the_roles_of_another_release()
    {
        SectionWriter writer = new();
        RandomLabeler(1).Write(writer);
        SectionReader reader = new("roles", writer.Written);
        RoleLabeler.Read(reader);
        reader.ExpectEnd();

        writer = new();
        new HashedLinearModel(RoleLabeler.Roles, 1, new byte[8]).Write(writer);
        writer.WriteSingles(new float[36]);
        Assert.Throws<InvalidModelException>(() => RoleLabeler.Read(new("roles", writer.Written)));
    }

    private static RoleLabeler RandomLabeler(int seed)
    {
        var random = new Random(seed);
        byte[] weights = new byte[8 << 10];
        random.NextBytes(weights);
        float[] transitions = new float[RoleLabeler.Roles * RoleLabeler.Roles];
        for (int i = 0; i < transitions.Length; i++)
        {
            transitions[i] = RoleLabeler.MayFollow(Roles[i / RoleLabeler.Roles], Roles[i % RoleLabeler.Roles]) ? random.Next(-500, 500) : -1e9f;
        }
        return new(new(RoleLabeler.Roles, 1, weights), transitions);
    }
}
