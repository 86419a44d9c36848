using Chuyi.History.SignedNotes;
using Xunit;

namespace Chuyi.Tests.History;

public class NoteTests
{
    // The key and the note of the documentation of golang.org/x/mod/sumdb/note.
    private const string NeumannKey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private const string NeumannText =
        "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";

    private const string NeumannNote =
        NeumannText
        + "\n\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    [Fact]
    public void A_note_signed_by_another_implementation_opens() =>
        Assert.Equal(NeumannText, NoteVerifier.Parse(NeumannKey).Open(NeumannNote));

    [Fact]
    public void The_known_seed_has_the_known_key_and_makes_the_known_note()
    {
        var seed = Convert.FromBase64String("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz")[1..];
        var signer = NoteSigner.FromSeed("PeterNeumann", seed);
        Assert.Equal(NeumannKey, signer.VerifierKey);
        Assert.Equal(NeumannNote, signer.Sign(NeumannText));
    }

    [Fact]
    public void A_changed_letter_keeps_the_note_shut() =>
        Assert.Null(NoteVerifier.Parse(NeumannKey).Open(NeumannNote.Replace("answer", "Answer", StringComparison.Ordinal)));

    [Fact]
    public void The_signature_of_a_stranger_is_passed_over()
    {
        var both = Histories.Signer.Sign("text\n") + NeumannNote.Split('\n')[^2] + "\n";
        Assert.Equal("text\n", NoteVerifier.Parse(Histories.Signer.VerifierKey).Open(both));
        Assert.Null(NoteVerifier.Parse(NeumannKey).Open(both));
    }

    [Theory]
    [InlineData("")]
    [InlineData("name")]
    [InlineData("PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+c74f20a3+AhpcfwcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("two words+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    public void What_is_no_key_is_refused(string key) => Assert.Throws<FormatException>(() => NoteVerifier.Parse(key));

    [Fact]
    public void A_checkpoint_is_three_lines()
    {
        var checkpoint = new Checkpoint("chuyi.example/log", 20852163, Convert.FromHexString(new string('0', 64)));
        Assert.Equal("chuyi.example/log\n20852163\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n", checkpoint.ToString());
        Assert.Equal(20852163, Checkpoint.Parse(checkpoint.ToString()).Size);
    }

    [Theory]
    [InlineData("")]
    [InlineData("origin\n-1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n")]
    [InlineData("origin\n1\nAAAA\n")]
    public void What_is_no_checkpoint_is_refused(string text) => Assert.Throws<FormatException>(() => Checkpoint.Parse(text));
}
