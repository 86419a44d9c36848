using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Applications;

/// <summary>What belongs to what is designated, on one line.</summary>
public static class DesigneeWords
{
    /// <summary>The programmes of a group, the members of a consortium, and the units that take part; null where there are none.</summary>
    public static Sentence? Parts(Designee? designee)
    {
        List<Sentence> parts =
        [
            .. Part("所含专业", "Programmes", designee?.Programmes?.Select(p => new Sentence($"{p.Code} {p.Name}", $"{p.Code} {p.Name}"))),
            .. Part("参与单位", "Units that take part", designee?.Participants?.Select(unit => new Sentence(unit, unit))),
            .. Part("成员单位", "Members", designee?.Members?.Select(MemberWords.Line)),
        ];
        return parts.Count == 0
            ? null
            : new(string.Join("；", parts.Select(part => part.Zh)), string.Join("; ", parts.Select(part => part.En)));
    }

    private static IEnumerable<Sentence> Part(string zh, string en, IEnumerable<Sentence>? of) =>
        of?.ToList() is { Count: > 0 } all
            ? [new($"{zh}：{string.Join("、", all.Select(one => one.Zh))}", $"{en}: {string.Join(", ", all.Select(one => one.En))}")]
            : [];
}
