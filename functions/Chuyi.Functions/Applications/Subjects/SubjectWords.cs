using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Applications;

/// <summary>What is designated, in the words of its kind.</summary>
public static class SubjectWords
{
    /// <summary>What it is called on a form and on a page.</summary>
    public static Sentence Of(CategorySubject kind) =>
        kind switch
        {
            CategorySubject.Person => new("人选", "Person"),
            CategorySubject.ProgrammeGroup => new("专业群", "Programme group"),
            CategorySubject.Consortium => new("联合体", "Consortium"),
            _ => new("单位", "Unit"),
        };

    /// <summary>What its name is called.</summary>
    public static Sentence NameOf(CategorySubject kind) =>
        kind switch
        {
            CategorySubject.Person => new("人选姓名", "Name of the person"),
            CategorySubject.ProgrammeGroup => new("专业群名称", "Name of the group"),
            CategorySubject.Consortium => new("集团（联盟、基地）名称", "Name of the consortium"),
            _ => new("单位名称", "Name of the unit"),
        };

    /// <summary>How its name is to be written.</summary>
    public static Sentence NameHint(CategorySubject kind) =>
        kind switch
        {
            CategorySubject.Person => new("证书载明的姓名，与有效证件一致。", "As on the certificate: the legal name."),
            _ => new("证书载明的名称，请写全称。", "As on the certificate: the full name."),
        };

    /// <summary>What the unit is called that applies for it.</summary>
    public static Sentence UnitOf(CategorySubject? kind) =>
        kind switch
        {
            CategorySubject.Person => new("所在单位", "Unit"),
            CategorySubject.ProgrammeGroup or CategorySubject.Consortium => new("牵头单位", "Led by"),
            _ => new("单位", "Unit"),
        };
}
