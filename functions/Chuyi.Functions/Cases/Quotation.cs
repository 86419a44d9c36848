namespace Chuyi.Functions.Cases;

/// <summary>What people wrote, between quotation marks of a sentence: its own become the inner ones (“‘楚怡’学校建设”).</summary>
public static class Quotation
{
    public static string Of(string text) => $"“{text.Replace('“', '‘').Replace('”', '’')}”";
}
