using BanenBot.Serve;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace BanenBot.Tests.Serve;

/// <summary>Which names are ours where the operator names none.</summary>
public sealed class FrontTests
{
    [Theory]
    [InlineData("http://127.0.0.1:3978", null, "localhost;127.0.0.1;[::1]")]
    [InlineData("http://bot.intern:80", null, "localhost;127.0.0.1;[::1];bot.intern")]
    [InlineData("http://127.0.0.1:1", "https://bot.example.nl/chat", "localhost;127.0.0.1;[::1];bot.example.nl")]
    public void HostsAreThoseThatItListensAtAndThePublicOne(string urls, string? address, string hosts) =>
        Assert.Equal(hosts, Hosts(urls, address));

    [Theory]
    [InlineData("http://*:8080")]
    [InlineData("http://+:8080")]
    [InlineData("http://0.0.0.0:8080")]
    [InlineData("http://[::]:8080")]
    public void ListeningEverywhereThisMachinesNamesAreOursAndNoOthers(string urls)
    {
        var hosts = Hosts(urls, null).Split(';');
        Assert.Contains(Environment.MachineName, hosts);
        Assert.DoesNotContain(hosts, host => host is "*" or "+" or "0.0.0.0" or "[::]");
    }

    [Fact]
    public void WhatTheOperatorNamesStands() => Assert.Equal("a.example", Hosts("http://*:8080", null, "a.example"));

    static string Hosts(string urls, string? address, string? named = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(urls);
        builder.Configuration["AllowedHosts"] = named;
        builder.AddFront(new NetworkOptions { PublicAddress = address });
        return builder.Configuration["AllowedHosts"]!;
    }
}
