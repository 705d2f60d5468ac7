using BanenBot.Core.Dialogue;
using BanenBot.Core.Figures;
using BanenBot.Core.Sources;
using BanenBot.Tests.Support;
using Microsoft.Bot.Schema;

namespace BanenBot.Tests.Channels;

/// <summary>One reply of every kind, and a question on every channel.</summary>
static class ReplyKinds
{
    static readonly SourceReference Linked =
        new(Some.Source("blad", "Kwartaalrapportage", "2018-07") with { Address = new Uri("https://www.example.nl/blad") }, "tabel 2");

    static readonly ReplyTable Quarters = new(["Periode", "banen"], [["Q3 2017", "794"], ["Q4 2017", "859"], ["Q1 2018", "864"]]);

    static readonly ReplyFigure Jobs = new(
        "864 banen", "Banen in de regio, Q1 2018", "indicatief", "Alle banen die meetellen.", "banen regio")
    {
        Sentence = "Eind maart 2018 waren er 864 banen.", Change = "5 meer dan eind 2017 (859).",
        StatusNote = "Dit is een indicatief cijfer, geen definitieve telling.",
    };

    public static IReadOnlyList<(string Name, Reply Reply)> All { get; } =
    [
        ("antwoord", new Reply
        {
            Outcome = Outcome.Answer, Confidence = 0.9, Text = "De **t+2-regel** is afgeschaft.",
            Notes = ["Dit staat in een stuk uit 2020."], Detail = "# Uitleg\n\n- een\n- twee\n\nZie [uwv.nl](https://www.uwv.nl/).",
            Sources = [Some.Reference("vraag 13"), Linked],
            Suggestions = ["Wat is de peildatum?", "Hoe vaak komen de regionale rapportages van UWV uit?"], Topic = "t-plus-2-regel",
        }),
        ("kort antwoord", new Reply
        {
            Outcome = Outcome.Answer, Confidence = 0.9, Text = "Elk kwartaal.", Sources = [Some.Reference()],
            Reading = "Ik lees dit als vervolg op: “peildatum”",
        }),
        ("cijfer", new Reply
        {
            Outcome = Outcome.Figures, Confidence = 0.9, Text = "Eind maart 2018 waren er 864 banen.",
            Detail = "5 meer dan eind 2017 (859).\n\nAlle banen die meetellen.", Sources = [Linked],
            Notes = ["Dit is een indicatief cijfer, geen definitieve telling."], Suggestions = ["en landelijk?", "en het verloop?"],
            Topic = "banen",
            Figure = Jobs,
        }),
        ("nagegaan cijfer", new Reply
        {
            Outcome = Outcome.Figures, Confidence = 0.9, Text = "Nee, 864. Eind maart 2018 waren er 864 banen.",
            Detail = "Je noemde geen regio; dit is de regio.\n\n5 meer dan eind 2017 (859).\n\nAlle banen die meetellen.",
            Sources = [Linked],
            Assumed = ["Je noemde geen regio; dit is de regio."], Topic = "banen", Figure = Jobs,
            Notes =
            [
                "Dit is een indicatief cijfer, geen definitieve telling.",
                "Andere lezing: een ander stuk noemt 870 banen, een verschil van 6; dat is van een eerdere editie.",
            ],
        }),
        ("verloop", new Reply
        {
            Outcome = Outcome.Figures, Confidence = 0.9, Text = "Banen: steeg van 794 naar 864.", Table = Quarters,
            Sources = [Linked], Topic = "banen",
            Chart = new ReplyChart("Banen", [.. Quarters.Rows.Select(row => row[0])], [794, 859, 864], Unit.Jobs),
        }),
        ("keuze", new Reply
        {
            Outcome = Outcome.Clarification, Confidence = 0.4, Text = "Kies de vraag die het best past:",
            Detail = "1. Wat is a?\n2. Wat is b?",
            Suggestions = ["Wat is a?", "Wat is b?"],
        }),
        ("onbekend", new Reply
        {
            Outcome = Outcome.Unanswered, Confidence = 0.9, Text = "Dat weet ik niet.",
            Detail = "Ik weet iets over banen.\n\nMisschien bedoel je:\n\n1. Wat is a?",
            Suggestions = ["Wat is a?"],
        }),
        ("praatje", new Reply
        {
            Outcome = Outcome.SmallTalk, Confidence = 0.95, Text = "Hallo!", Suggestions = ["Wat kun je?", "Wat is de t+2-regel?"],
        }),
        ("geweigerd", new Reply
        {
            Outcome = Outcome.Refused, Confidence = 1, Text = "Ik geef geen informatie over één persoon.",
            Detail = "- Een **werkgever** kijkt in het portaal.",
        }),
    ];

    public static Activity Question(string channel) => new()
    {
        Type = "message", Id = "1", ServiceUrl = "https://smba.trafficmanager.net/emea/", From = new("29:jan"), Recipient = new("28:bot"),
        ChannelId = channel.StartsWith("msteams", StringComparison.Ordinal) ? "msteams" : channel,
        Conversation = channel == "msteams-kanaal"
            ? Activities.Conversation("19:a@thread.tacv2;messageid=1", "channel", isGroup: true)
            : Activities.Conversation("a:1", "personal"),
    };

    public static TheoryData<string> Channels => ["msteams", "msteams-kanaal", "webchat", "emulator"];
}
