using BanenBot.Core.Dutch;
using BanenBot.Core.Figures.Answers;
using BanenBot.Core.Figures.Questions;

namespace BanenBot.Core.Figures;

/// <summary>
/// Answers questions for figures. Made once for a knowledge version, when the store holds that version; immutable after that, so that many
/// threads may ask at once.
/// </summary>
public sealed partial class FigureDesk
{
    readonly FigureCatalog _catalog;
    readonly IFigureStore _store;
    readonly Holdings _holdings;
    readonly QuestionReader _reader;
    readonly RequestPlanner _planner;

    public FigureDesk(FigureCatalog catalog, IFigureStore store, DutchAnalyzer analyzer)
    {
        (_catalog, _store) = (catalog, store);
        _holdings = new Holdings(store.Series());
        _reader = new QuestionReader(catalog, _holdings, analyzer);
        _planner = new RequestPlanner(catalog, _holdings);
    }

    /// <summary>The answer, or null where the text asks for no figure.</summary>
    /// <param name="previous">The slots of the last figure answer in this conversation, for a question that leaves some out.</param>
    /// <param name="day">The day of asking: which editions should be out by then.</param>
    public FigureAnswer? Answer(string question, FigureQuestion? previous, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (_reader.Read(question, previous) is not { } slots) return null;
        var lookup = new FigureLookup(_catalog, _store, _holdings, slots.Edition);
        return new AnswerWriter(_catalog, _holdings, lookup, _planner.Plan(slots), day).Write();
    }
}
