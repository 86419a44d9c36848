namespace Chuyi.Functions.Policy;

/// <summary>
/// A part of a form that describes a programme group of a school (专业群): it stands in the annex of the certificate and in the register.
/// </summary>
/// <param name="Section">The section that describes it.</param>
/// <param name="Name">The field of its name.</param>
/// <param name="Programmes">The field of its programmes.</param>
public sealed record FormAnnex(string Section, string Name, string Programmes, Mark Mark);
