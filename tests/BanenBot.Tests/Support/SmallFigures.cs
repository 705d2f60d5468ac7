using BanenBot.Core.Dutch;
using BanenBot.Core.Figures;
using BanenBot.Core.Reading;
using BanenBot.Core.Sources;

namespace BanenBot.Tests.Support;

/// <summary>A small knowledge folder of figures, made up for tests, about trees: nothing of it is in the real knowledge.</summary>
sealed class SmallFigures : IDisposable
{
    public const string Sources =
        """
        bronnen:
          - { id: blad, titel: Bomenblad, uitgever: Bosdienst, datum: 2019-05, gezag: 100 }
          - { id: memo, titel: Memo bomen, uitgever: Gemeente, datum: 2019-06-01, gezag: 40 }
        """;

    public const string Indicators =
        """
        indicatoren:
          - { id: bomen, naam: bomen in het bos, eenheid: banen, definitie: Alle bomen die er staan.,
              termen: [bomen, hoeveel bomen], verwant: [groei, planters, aandeel] }
          - { id: groei, naam: groei van het aantal bomen, eenheid: banen, definitie: Nieuwe bomen min omgehakte.,
              termen: [groei bomen, bomen erbij], verwant: [bomen] }
          - { id: planters, naam: personen die bomen planten, eenheid: personen, definitie: Wie er bomen plant.,
              termen: [planters], verwant: [bomen] }
          - { id: aandeel, naam: aandeel eiken, eenheid: procent, definitie: Het deel dat eik is.,
              termen: [aandeel eiken, percentage eiken], verwant: [bomen] }
          - { id: doel, naam: doel voor het aantal bomen, eenheid: banen, definitie: Wat er moet komen.,
              termen: [doel bomen, doelstelling bomen], verwant: [bomen] }
        uitsplitsingen:
          - { id: eik, naam: eik, termen: [eik, eiken] }
          - { id: beuk, naam: beuk, termen: [beuk, beuken] }
        peilmomenten:
          - { naam: nulmeting, periode: 2012-Q4, termen: [nulmeting, beginstand] }
        niet-bijgehouden:
          - { naam: mannen en vrouwen, termen: [vrouwen, mannen] }
          - { naam: loon, termen: [loon, uurloon] }
        """;

    public const string Regions =
        """
        regios:
          - { id: land, naam: Nederland, soort: land, termen: [landelijk, nederland] }
          - id: heide
            naam: Heide en Ven
            soort: arbeidsmarktregio
            termen: [heide en ven, heide, h&v]
            gemeenten:
              - { naam: Dennendorp }
              - { naam: Oudhout, tot: 2017-12-31, opmerking: Oudhout ging in 2018 naar een andere regio. }
          - { id: duin, naam: Duinstreek, soort: arbeidsmarktregio, termen: [duinstreek] }
        """;

    public const string Rows =
        """
        bomen;;heide;2012-Q4;500;stand;indicatief;blad;p. 1;2019-05;;
        bomen;;heide;2016-Q4;640;stand;indicatief;blad;p. 1;2019-05;;
        bomen;;heide;2017-Q1;675;stand;indicatief;blad;p. 1;2019-05;;
        bomen;;heide;2017-Q4;859;stand;indicatief;blad;p. 1;2019-05;;
        bomen;;heide;2017-Q4;850;stand;betwist;memo;p. 2;2019-06;;Een telfout.
        bomen;;heide;2018-Q1;1864;stand;indicatief;blad;p. 1;2019-05;;
        bomen;;heide;2018-Q1;1860;stand;indicatief;memo;p. 2;2019-06;;
        bomen;;heide;2019-Q4;1900;stand;afgeleid;blad;p. 1;2019-05;1864 + 36;
        bomen;eik;heide;2018-Q1;466;stand;indicatief;blad;p. 1;2019-05;;
        bomen;beuk;heide;2018-Q1;200;stand;indicatief;blad;p. 1;2019-05;;
        bomen;;land;2018-Q1;90000;stand;definitief;blad;p. 3;2019-05;;
        groei;;heide;2017-Q1;35;mutatie;indicatief;blad;p. 4;2019-05;;
        groei;;heide;2017-Q2;72;mutatie;indicatief;blad;p. 4;2019-05;;
        groei;;heide;2017-Q3;47;mutatie;indicatief;blad;p. 4;2019-05;;
        groei;;heide;2017-Q4;65;mutatie;indicatief;blad;p. 4;2019-05;;
        planters;;heide;2018-Q1;798;stand;indicatief;blad;p. 5;2019-05;;
        aandeel;;heide;2018-Q1;25;aandeel;indicatief;blad;p. 6;2019-05;;
        aandeel;;land;2018-Q1;27,5;aandeel;indicatief;blad;p. 6;2019-05;;
        doel;;heide;2018;2000;doel;definitief;blad;p. 7;2019-05;;
        """;

    public const string Header = "indicator;uitsplitsing;regio;periode;waarde;soort;status;bron;plaats;gepubliceerd;berekening;opmerking";

    public SmallFigures(string? rows = null)
    {
        Directory.CreateDirectory(Path.Combine(Folder.Path, "cijfers"));
        Directory.CreateDirectory(Path.Combine(Folder.Path, "taal"));
        foreach (var file in RealWords.Files) File.Copy(Path.Combine(Repository.Knowledge, file), Folder.Full(file));
        Write("bronnen.yaml", Sources);
        Write("cijfers/indicatoren.yaml", Indicators);
        Write("cijfers/regios.yaml", Regions);
        Write("cijfers/bomen.csv", $"{Header}\n{rows ?? Rows}\n");
    }

    public KnowledgeFolder Folder { get; } = new(Directory.CreateTempSubdirectory("banenbot").FullName);
    public FaultList Faults { get; } = new();

    public void Write(string file, string text) => File.WriteAllText(Folder.Full(file), text);

    public FigureSet Read() => FigureFolder.Read(Folder, SourceCatalog.Read(Folder, Faults), Faults);

    public FigureDesk Desk() => Desk(new InMemoryFigureStore());

    public FigureDesk Desk(IFigureStore store)
    {
        var figures = Read();
        store.Replace(figures);
        var language = LanguageData.Empty with { StopWords = "de het een in er van op hoeveel is en waren".Split(' ').ToHashSet() };
        return new FigureDesk(figures.Catalog, store, new DutchAnalyzer(language, Vocabulary.Build(figures.Catalog.Texts, language)));
    }

    public void Dispose() => Directory.Delete(Folder.Path, recursive: true);
}
