using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Applications;

/// <summary>The programme groups that the answers of a school describe, each an annex of its dossier.</summary>
public static class GroupAnnexes
{
    /// <summary>Those that have a name; null where there is none, as in every application of a category without them.</summary>
    public static IReadOnlyList<GroupAnnex>? Of(CategoryForm form, FormAnswers answers)
    {
        var named = form.Annexes.Where(annex => answers.Text(annex.Name).Length > 0).ToList();
        return named.Count == 0
            ? null
            :
            [
                .. named.Select(annex => new GroupAnnex(
                    answers.Text(annex.Name),
                    [.. answers.Of(annex.Programmes).Select(row => new GroupProgramme(row[0], row.ElementAtOrDefault(1) ?? ""))]
                )),
            ];
    }

    /// <summary>One of them on a line.</summary>
    public static string Line(GroupAnnex group) =>
        group.Programmes.Count == 0
            ? group.Name
            : $"{group.Name}（{string.Join('、', group.Programmes.Select(one => $"{one.Code} {one.Name}"))}）";
}
