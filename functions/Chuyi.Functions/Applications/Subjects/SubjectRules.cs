using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Applications;

/// <summary>What an application has to tell of what is to be designated.</summary>
public static class SubjectRules
{
    /// <summary>The programmes that a group has at most.</summary>
    public const int MostProgrammes = 10;

    /// <summary>The members that a consortium has at most, beside the unit that leads it.</summary>
    public const int MostMembers = 60;

    /// <summary>The units that take part in a group at most, beside the one that leads it.</summary>
    public const int MostParticipants = 20;

    /// <summary>All that is wrong with it, or null.</summary>
    /// <param name="unit">The unit that applies.</param>
    public static Refusal? Fault(Subject? subject, string unit) =>
        subject is null
            ? null
            : Refusal.Of([
                subject.Name.Trim().Length == 0 ? Nameless(subject.Kind) : null,
                .. subject.Kind switch
                {
                    CategorySubject.Person => OfPerson(subject),
                    CategorySubject.ProgrammeGroup => OfGroup(subject, unit),
                    CategorySubject.Consortium => OfConsortium(subject, unit),
                    _ => [],
                },
            ]);

    private static IEnumerable<Refusal?> OfPerson(Subject person) =>
        [
            string.IsNullOrWhiteSpace(person.Post)
                ? new("post", "请填写职务或职称。", "Please give the post or title.") { Field = "post" }
                : null,
            string.IsNullOrWhiteSpace(person.Deeds)
                ? new("deeds", "请填写主要事迹。", "Please tell what the person has done.") { Field = "deeds" }
                : null,
        ];

    private static IEnumerable<Refusal?> OfGroup(Subject group, string unit)
    {
        var (programmes, units) = (group.Programmes ?? [], group.Participants ?? []);
        yield return programmes.Count switch
        {
            0 => new("programmes", "请至少填写一个专业。", "Please give one programme at least.") { Field = "programmes" },
            > MostProgrammes => new(
                "programmes",
                $"专业群最多包含 {MostProgrammes} 个专业。",
                $"A group has at most {MostProgrammes} programmes."
            )
            {
                Field = "programmes",
            },
            _ => null,
        };
        foreach (var programme in programmes)
            if (!IsCode(programme.Code))
                yield return new(
                    "programmes",
                    Said(programme, "代码应为 6 位数字，技工专业为 4 位", "a code has six digits, of a technician programme four")
                )
                {
                    Field = "programmes",
                };
            else if (programme.Name.Trim().Length == 0)
                yield return new("programmes", Said(programme, "请填写专业名称", "please give its name")) { Field = "programmes" };
        foreach (var twice in programmes.CountBy(programme => programme.Code).Where(code => code.Value > 1 && code.Key.Length > 0))
            yield return new("programmes", $"专业代码 {twice.Key} 重复。", $"The code {twice.Key} is there twice.")
            {
                Field = "programmes",
            };
        if (units.Count > MostParticipants)
            yield return new("participants", $"参与单位最多 {MostParticipants} 个。", $"At most {MostParticipants} units take part.")
            {
                Field = "participants",
            };
        foreach (var twice in units.GroupBy(UnitNames.Normal).Where(same => same.Count() > 1 || UnitNames.Same(same.First(), unit)))
            yield return new(
                "participants",
                $"参与单位{Quotation.Of(twice.First())}重复，或即为牵头单位。",
                $"{Quotation.Of(twice.First())} is there twice, or is the unit that leads."
            )
            {
                Field = "participants",
            };
    }

    private static IEnumerable<Refusal?> OfConsortium(Subject consortium, string unit)
    {
        var members = consortium.Members ?? [];
        if (members.Count > MostMembers)
            yield return Of($"成员单位最多 {MostMembers} 个。", $"A consortium has at most {MostMembers} members.");
        if (members.Count == 0)
            yield return Of("请填写成员单位。", "Please name the members.");
        foreach (var twice in members.Where(member => member.Name.Length > 0).GroupBy(member => member.Id))
            if (UnitNames.Same(twice.First().Name, unit))
                yield return Of(
                    $"{Quotation.Of(twice.First().Name)}即为牵头单位，不再列为成员单位。",
                    $"{Quotation.Of(twice.First().Name)} is the unit that leads, and is no member beside."
                );
            else if (twice.Skip(1).Any())
                yield return Of($"成员单位{Quotation.Of(twice.First().Name)}重复。", $"{Quotation.Of(twice.First().Name)} is named twice.");
        yield return MembershipRules.MixFault(consortium, members);

        static Refusal Of(string zh, string en) => new("members", zh, en) { Field = "members" };
    }

    private static Refusal Nameless(CategorySubject kind) =>
        new("subjectName", $"请填写{SubjectWords.NameOf(kind).Zh}。", $"Please give this: {SubjectWords.NameOf(kind).En}.")
        {
            Field = "subjectName",
        };

    private static Sentence Said(GroupProgramme programme, string zh, string en) =>
        new(
            $"专业{Quotation.Of(programme.Code + programme.Name)}：{zh}。",
            $"Programme {Quotation.Of(programme.Code + programme.Name)}: {en}."
        );

    /// <summary>For a person whom another application of the round proposes: not which.</summary>
    public static Refusal ProposedAlready { get; } =
        new(
            "person-twice",
            "该人选已在本批次的另一份申报中被推荐，一人只能被推荐一次。请与人选本人核实后再行提交。",
            "Another application of this round proposes this person, and each is proposed once only. Please ask the person, then submit.",
            409
        )
        {
            Field = "subjectName",
        };

    private static bool IsCode(string code) => code.Length is 4 or 6 && code.All(char.IsAsciiDigit);
}
