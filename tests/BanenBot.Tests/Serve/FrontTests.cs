using System.Net;
using System.Net.Sockets;
using BanenBot.Core.Reading;
using BanenBot.Serve;
using BanenBot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

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

    /// <summary>As IIS's module starts a program: it names a port, and a word that nobody else on the machine knows.</summary>
    [Fact]
    public async Task BehindIisItListensWhereTheModuleSaysAndToTheModuleAlone()
    {
        using var folder = new TemporaryFolder();
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        await using var app = Service.Build(
        [
            "--PORT", $"{port}", "--APPL_PATH", "/bot", "--TOKEN", "woord", "--BanenBot:Storage:Path", folder.Path,
            "--BanenBot:Knowledge:Path", Path.Combine(Repository.Root, "knowledge"),
        ], fault => Assert.Fail(fault));
        Assert.IsType<DutchClock>(app!.Services.GetRequiredService<TimeProvider>());
        await app.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/bot/") };
        using var stranger = await http.GetAsync(new Uri("health/live", UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, stranger.StatusCode);
        http.DefaultRequestHeaders.Add("MS-ASPNETCORE-TOKEN", "woord");
        Assert.Equal("ok", await http.GetStringAsync(new Uri("health/live", UriKind.Relative)));
        await app.StopAsync();
    }

    static string Hosts(string urls, string? address, string? named = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(urls);
        builder.Configuration["AllowedHosts"] = named;
        builder.AddFront(new NetworkOptions { PublicAddress = address });
        return builder.Configuration["AllowedHosts"]!;
    }
}
