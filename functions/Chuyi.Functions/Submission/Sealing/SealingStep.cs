namespace Chuyi.Functions.Submission;

/// <summary>What is being done with a document that is sealed. The names are a format.</summary>
public enum SealingStep
{
    /// <summary>It waits for its turn.</summary>
    Waiting,

    /// <summary>It is copied to a name of the service's own.</summary>
    Copying,

    /// <summary>It is read and hashed.</summary>
    Reading,

    /// <summary>It is opened, and looked through for viruses.</summary>
    Opening,

    /// <summary>Nobody can say yet that it holds no virus.</summary>
    WaitingForScanner,

    /// <summary>It is copied to the name that its content gives.</summary>
    Keeping,
}
