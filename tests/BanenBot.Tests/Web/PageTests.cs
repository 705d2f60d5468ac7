using BanenBot.Core.Dialogue;
using BanenBot.Tests.Support;
using BanenBot.Web;
using Microsoft.AspNetCore.Http;

namespace BanenBot.Tests.Web;

public sealed class PageTests
{
    const string Hostile = "\"><script>alert(1)</script>";

    static readonly PageHtml Page = new(new WebAssets(webRoot: "/bestaat-niet"), prefix: "", nonce: "eenmalig", Some.Day);

    static PageRequest Request(params (string Name, string Value)[] fields) =>
        PageRequest.Of(name => fields.Where(field => field.Name == name).Select(field => field.Value).FirstOrDefault());

    [Fact]
    public void WhateverThePageIsAskedWithIsText()
    {
        var request = Request(("vraag", Hostile), ("regio", Hostile), ("gesprek", Hostile), ("kleur", Hostile), ("embed", Hostile));
        var reply = new Reply
        {
            Outcome = Outcome.Answer, Confidence = 1, Text = "Ja.", Sources = [Some.Reference()], Suggestions = [Hostile],
        };
        foreach (var html in new[] { Page.Of(request, [Hostile], 100), Page.Of(request, [], 100, new Exchange(Hostile, reply)),
            Page.Of(request, [], 100, fault: Hostile) })
        {
            Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("alert(1)</", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void EveryFormCarriesTheConversation()
    {
        var request = Request(("gesprek", "AAAAAAAAAAAAAAAAAAAAAA"));
        Assert.Equal(3, Page.Of(request, ["Wat is dat?"], 100).Split("value=\"AAAAAAAAAAAAAAAAAAAAAA\"").Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("kort")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAA<")]
    public void AConversationThatIsNotOneOfOursBeginsAnew(string id) => Assert.NotEqual(id, Request(("gesprek", id)).Conversation);

    [Theory]
    [InlineData("123a5a", true)]
    [InlineData("ffe000", false)]
    [InlineData("777777", false)]
    public void InkIsReadableOnTheColour(string colour, bool isWhite) => Assert.Equal(isWhite, PageRequest.TakesWhite(colour));

    [Theory]
    [InlineData(null, "frame-ancestors 'none'")]
    [InlineData("https://intranet.example.nl", "frame-ancestors https://intranet.example.nl")]
    public void OnlyNamedOriginsMayShowThePageInAFrame(string? origin, string policy)
    {
        var response = new DefaultHttpContext().Response;
        WebHeaders.GuardPage(response, origin is null ? [] : [origin], "eenmalig");
        var header = response.Headers.ContentSecurityPolicy.ToString();
        Assert.EndsWith(policy, header, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", header, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("https://a.nl/pad")]
    [InlineData("https://a.nl; script-src *")]
    [InlineData("javascript:alert(1)")]
    public void NothingButAnOriginPassesIntoTheHeader(string origin) =>
        Assert.Single(new WebOptions { FrameAncestors = [origin] }.Faults());
}
