namespace Chuyi.History;

/// <summary>What a person reads, in Chinese and in English. Both are always complete.</summary>
/// <param name="Zh">Chinese.</param>
/// <param name="En">English.</param>
public readonly record struct Sentence(string Zh, string En)
{
    /// <summary>The half for a reader of this language: <c>en</c>, or else Chinese.</summary>
    public string In(string language) => language == "en" ? En : Zh;
}
