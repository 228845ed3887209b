namespace Stance.Text;

/// <summary>
/// Relations of Universal Dependencies v2 (de Marneffe et al. 2021), with the subtypes that attribution needs;
/// every other subtype falls to its main relation.
/// </summary>
internal enum DependencyRelation : byte
{
    Root, Acl, AclRelcl, Advcl, Advmod, Amod, Appos, Aux, AuxPass, Case, Cc, Ccomp, Compound, CompoundPrt, Conj, Cop, Csubj, Dep, Det,
    Discourse, Dislocated, Expl, Fixed, Flat, Goeswith, Iobj, List, Mark, Nmod, NmodPoss, Nsubj, NsubjPass, Nummod, Obj, Obl, OblAgent,
    Orphan, Parataxis, Punct, Reparandum, Vocative, Xcomp,
}
