using System.Text.Json.Nodes;
using Chuyi.History.Events;
using Xunit;

namespace Chuyi.Tests.History;

public class EventRecordTests
{
    private static readonly EventRecord Submitted = Histories.Chain("a-1", 1)[0];

    [Fact]
    public void The_same_fact_sealed_twice_is_the_same_event() => Assert.Equal(Submitted.Hash, Histories.Chain("a-1", 1)[0].Hash);

    [Fact]
    public void The_stored_form_is_this_one() =>
        Assert.Equal(
            """{"actor":"applicant:u-1","at":"2026-03-02T01:30:00.0000000Z","case":"a-1","data":{"score":1,"title":"楚怡"}"""
                + $$""","en":"Fact 1.","hash":"cd","prev":"{{new string('0', 64)}}","salt":"5a17","seq":1"""
                + ""","type":"Submitted","zh":"第 1 个事实。"}""",
            CanonicalJson.Write((Submitted with { Salt = "5a17", Hash = "cd" }).ToJson())
        );

    [Fact]
    public void An_event_survives_its_stored_form()
    {
        var read = EventRecord.FromJson(JsonNode.Parse(Submitted.ToJson().ToJsonString())!.AsObject());
        Assert.Equal(Submitted.Hash, read.Hash);
        Assert.True(read.IsIntact());
    }

    [Fact]
    public void A_changed_word_breaks_the_seal() =>
        Assert.False((Submitted with { Sentence = new("第 2 个事实。", Submitted.Sentence.En) }).IsIntact());

    [Fact]
    public void A_changed_particular_breaks_the_seal() =>
        Assert.False((Submitted with { Data = new JsonObject { ["score"] = 2 } }).IsIntact());

    [Fact]
    public void The_instant_is_sealed_in_UTC_whatever_its_offset()
    {
        var beijing = EventRecord.Seal(
            Histories.Key,
            "a-1",
            1,
            Histories.Start.ToOffset(TimeSpan.FromHours(8)),
            Submitted.Actor,
            Submitted.Type,
            Submitted.Data,
            Submitted.Sentence,
            EventRecord.NoPrev
        );
        Assert.Equal(Submitted.Hash, beijing.Hash);
    }

    [Fact]
    public void Another_key_gives_another_salt() =>
        Assert.NotEqual(Submitted.Salt, EventRecord.Seal([1], "a-1", 1, Histories.Start, "", "", [], new("", ""), EventRecord.NoPrev).Salt);

    [Fact]
    public void A_field_that_no_hash_covers_is_refused()
    {
        var json = Submitted.ToJson();
        json["note"] = "added";
        Assert.Throws<FormatException>(() => EventRecord.FromJson(json));
    }
}
