namespace Chuyi.Functions.Submission;

/// <summary>Whose a person's one place in a round is.</summary>
public enum PersonPlace
{
    /// <summary>It was free, and the application has it from now on.</summary>
    Taken,

    /// <summary>The application had it already.</summary>
    Held,

    /// <summary>Another application proposes the same person.</summary>
    OfAnother,
}
