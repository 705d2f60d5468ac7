using BanenBot.Core.Dialogue;
using BanenBot.Core.Dialogue.Guard;
using BanenBot.Core.Reading;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Dialogue.Guard;

/// <summary>What of a text may be stored.</summary>
public sealed class KeptTextTests
{
    const string Mail = "(e-mailadres weggelaten)", Phone = "(telefoonnummer weggelaten)", Account = "(rekeningnummer weggelaten)";

    [Theory]
    [InlineData("mail mij op jan.jansen@gmail.com.", "mail mij op " + Mail + ".")]
    [InlineData("<a href=\"mailto:Jan@x.nl\">", "<a href=\"mailto:" + Mail + "\">")]
    [InlineData("Jan.O'Neil+werk@mail.example.com en b_c@d.nl", Mail + " en " + Mail)]
    [InlineData("ja\u200bn@gmail.com", Mail)]
    [InlineData("0612345678@gmail.com", Mail)]
    [InlineData("bel 06-12345678, liefst morgen", "bel " + Phone + ", liefst morgen")]
    [InlineData("bel (035) 123 45 67!", "bel " + Phone + "!")]
    [InlineData("(06 12345678)", "(" + Phone + ")")]
    [InlineData("(0612345678", "(" + Phone)]
    [InlineData("(0612345678)", "(" + Phone + ")")]
    [InlineData("(06) 12345678", Phone)]
    [InlineData("(0800) 1234567", Phone)]
    [InlineData("(0612345678) 12", "(" + Phone + ") 12")]
    [InlineData("06 1234 5678 9", Phone + " 9")]
    [InlineData("+31 6 12345678 9", Phone + " 9")]
    [InlineData("+31 (0)6 12345678 9", Phone + " 9")]
    [InlineData("0800 1234", Phone)]
    [InlineData("0900-1234567", Phone)]
    [InlineData("06 - 12345678", Phone)]
    [InlineData("+123456789012345", Phone)]
    [InlineData("+32 470 12 34 5", Phone)]
    [InlineData("bel 0612345678 of 0687654321", "bel " + Phone + " of " + Phone)]
    [InlineData("tel0612345678", "tel" + Phone)]
    [InlineData("+31 (0)6 12 34 56 78 of 0031612345678", Phone + " of " + Phone)]
    [InlineData("+32 470 12 34 56", Phone)]
    [InlineData("０６１２３４５６７８", Phone)]
    [InlineData("0344-123456", Phone)]
    [InlineData("rekening NL91 ABNA 0417 1643 00 graag", "rekening " + Account + " graag")]
    [InlineData("nl91abna0417164300", Account)]
    [InlineData("BE68 5390 0754 7034", Account)]
    [InlineData("NL92ABNA0417164300", Account)]
    [InlineData("NL91.ABNA.0417.1643.00", Account)]
    [InlineData("NL91ABNA0417164300, dank", Account + ", dank")]
    [InlineData("x@y.nl.", Mail + ".")]
    [InlineData("'x@y-z.nl'", "'" + Mail + "'")]
    [InlineData("een a@b.nl, twee c@d.nl", "een " + Mail + ", twee " + Mail)]
    [InlineData("a@b.nl@c.nl", Mail + "@c.nl")]
    [InlineData(".jan@x.nl", "." + Mail)]
    public void PrivateAddressesAreLeftOut(string text, string kept) => Assert.Equal(kept, RealKnowledge.Snapshot.Guard.Kept(text));

    [Theory]
    [InlineData("wat is de t+2-regel")]
    [InlineData("hoeveel banen in 2018: 859, 864 of 794?")]
    [InlineData("mail je dat naar doelgroepregister@uwv.nl?")]
    [InlineData("klopt Banenafspraak@UWV.nl nog")]
    [InlineData("110,92 uur, 31-12-2017, 167.659 banen, 2017/2018")]
    [InlineData("loonheffingennummer 123456789L01")]
    [InlineData("@BanenBot hoi")]
    [InlineData("jan@gemeente")]
    [InlineData("@x.nl hoi")]
    [InlineData("..@x.nl")]
    [InlineData("(0")]
    [InlineData("een cijfer van 0")]
    [InlineData("+")]
    [InlineData("groei van +0,5 en +31")]
    [InlineData("+31 6 1234567")]
    [InlineData("+32 470 12 34")]
    [InlineData("+1234567890123456")]
    [InlineData("06 1234567")]
    [InlineData("0800 12345")]
    [InlineData("0801 1234")]
    [InlineData("06 -  - 12345678")]
    [InlineData("NL91")]
    [InlineData("NL92 ABNA 0417 1643 0")]
    [InlineData("NL92ABNA04171643001")]
    [InlineData("BE69539007547034")]
    [InlineData("")]
    [InlineData("😀 één")]
    public void AllElseIsKeptAsItWasTyped(string text) => Assert.Equal(text, RealKnowledge.Snapshot.Guard.Kept(text));

    [Theory]
    [InlineData("loket@voorbeeld.nl of bel 088 1234567", "loket@voorbeeld.nl of bel 088 1234567")]
    [InlineData("LOKET@voorbeeld.nl of bel 088-12 34 567", "LOKET@voorbeeld.nl of bel 088-12 34 567")]
    [InlineData("j.jansen@voorbeeld.nl", Mail)]
    [InlineData("fatima@voorbeeld.nl", Mail)]
    [InlineData("fatima.werk@voorbeeld.nl of j.werkloket@voorbeeld.nl", Mail + " of " + Mail)]
    [InlineData("balie@voorbeeld.nl of bel 088 1234568", Mail + " of bel " + Phone)]
    public void WhatTheKnowledgeNamesStaysUnlessItIsOfOnePerson(string text, string kept)
    {
        string[] knowledge = ["Mail naar loket@voorbeeld.nl of bel 088-1234567.",
            "Vraag het j.jansen@voorbeeld.nl of fatima@voorbeeld.nl, fatima.werk@voorbeeld.nl of j.werkloket@voorbeeld.nl."];
        var words = GuardWords.Read(new KnowledgeFolder(Repository.Knowledge), new FaultList());
        Assert.Equal(kept, new PersonalDataGuard(words, knowledge, RealKnowledge.Snapshot.Analyzer).Kept(text));
    }

    [Theory]
    [InlineData("bsn 111222333 en jan@x.nl")]
    [InlineData("staat Jan Jansen in het register, bel 0612345678")]
    public void OfARefusedTextNothingIsKept(string text) => Assert.Null(RealKnowledge.Snapshot.Guard.Kept(text));

    [Theory]
    [InlineData("mail jan.jansen@gmail.com: wat is de t+2-regel")]
    [InlineData("wat is de t+2-regel? bel 06 12345678")]
    [InlineData("wat is de t+2-regel (rekening NL91ABNA0417164300)")]
    public void AQuestionWithAPrivateAddressIsAnswered(string text)
    {
        var reply = RealKnowledge.Once(text);
        Assert.Equal((Outcome.Answer, RealKnowledge.Once("wat is de t+2-regel").Topic), (reply.Outcome, reply.Topic));
    }

    [Theory]
    [InlineData("wat is loonwaarde jan@x.nl", "wat is loonwaarde  ")]
    [InlineData("wat is loonwaarde (NL91ABNA0417164300)", "wat is loonwaarde ( )")]
    [InlineData("wat is loonwaarde 0612345678", "wat is loonwaarde  ")]
    public void AQuestionIsReadWithoutPrivateAddresses(string text, string question) =>
        Assert.Equal(question, RealKnowledge.Snapshot.Guard.Question(text));

    /// <summary>Longer than the longest there are: what lies within the bound is left out all the same.</summary>
    [Fact]
    public void OfAnAddressAsMuchIsLeftOutAsAnAddressCanHold()
    {
        var name = new string('a', 64);
        Assert.Equal(Mail, RealKnowledge.Snapshot.Guard.Kept($"{name}@b.nl"));
        Assert.Equal("a" + Mail, RealKnowledge.Snapshot.Guard.Kept($"a{name}@b.nl"));
        var host = "b." + new string('b', 252);
        Assert.Equal(Mail, RealKnowledge.Snapshot.Guard.Kept($"a@{host}"));
        Assert.Equal(Mail + "b", RealKnowledge.Snapshot.Guard.Kept($"a@{host}b"));
    }
}
