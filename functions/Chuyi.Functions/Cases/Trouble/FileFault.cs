namespace Chuyi.Functions.Cases;

/// <summary>How a file in storage differs from what the history says was sealed.</summary>
public enum FileFault
{
    /// <summary>It is not there.</summary>
    Missing,

    /// <summary>It is longer or shorter.</summary>
    Length,

    /// <summary>It is as long and has another hash.</summary>
    Content,
}
