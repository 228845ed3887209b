using Stance.Text;

namespace Stance.Training.Annotations;

/// <summary>Reads the names of dependency relations, of Universal Dependencies v2 and of the v1 that CoreNLP wrote.</summary>
internal static class RelationName
{
    public static DependencyRelation Parse(string name) => name switch
    {
        "dobj" => DependencyRelation.Obj,
        "nsubjpass" or "nsubj:pass" => DependencyRelation.NsubjPass,
        "csubjpass" => DependencyRelation.Csubj,
        "auxpass" or "aux:pass" => DependencyRelation.AuxPass,
        "neg" => DependencyRelation.Advmod,
        "mwe" => DependencyRelation.Fixed,
        "name" => DependencyRelation.Flat,
        "nmod:tmod" or "nmod:npmod" => DependencyRelation.Obl,
        "acl:relcl" => DependencyRelation.AclRelcl,
        "compound:prt" => DependencyRelation.CompoundPrt,
        "nmod:poss" => DependencyRelation.NmodPoss,
        "obl:agent" => DependencyRelation.OblAgent,
        _ => Enum.TryParse(name.Split(':')[0], ignoreCase: true, out DependencyRelation known) && Enum.IsDefined(known) && char.IsAsciiLetter(name[0])
            ? known
            : DependencyRelation.Dep,
    };
}
