using Stance.Text;

namespace Stance.Training.Evaluation;

/// <summary>Takes the subtypes from dependency relations.</summary>
internal static class MainRelation
{
    public static DependencyRelation Of(DependencyRelation relation) => relation switch
    {
        DependencyRelation.AclRelcl => DependencyRelation.Acl,
        DependencyRelation.AuxPass => DependencyRelation.Aux,
        DependencyRelation.CompoundPrt => DependencyRelation.Compound,
        DependencyRelation.NmodPoss => DependencyRelation.Nmod,
        DependencyRelation.NsubjPass => DependencyRelation.Nsubj,
        DependencyRelation.OblAgent => DependencyRelation.Obl,
        _ => relation,
    };
}
