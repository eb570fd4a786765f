package dev.plimsoll.checker.table;

import dev.plimsoll.account.Instrument;
import dev.plimsoll.data.Node;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.NameCode;
import dev.plimsoll.source.Span;
import dev.plimsoll.syntax.Declaration;
import dev.plimsoll.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The instruments that a policy lists.
 *
 * @param bySymbol those without errors
 * @param places all that are listed, and where; also those with errors, so that naming one is no second error
 * @param complete whether all files with instruments could be read: only then a symbol can be called unknown
 */
public record Instruments(SortedMap<String, Instrument> bySymbol, SortedMap<String, Span> places, boolean complete) {
    public Instruments {
        bySymbol = Collections.unmodifiableSortedMap(new TreeMap<>(bySymbol));
        places = Collections.unmodifiableSortedMap(new TreeMap<>(places));
    }

    /** Reads all {@code instruments} statements and files. */
    public static Instruments read(Statements statements, Vocabulary vocabulary, Consumer<Diagnostic> problems) {
        SortedMap<String, Instrument> bySymbol = new TreeMap<>();
        SortedMap<String, Span> places = new TreeMap<>();
        boolean complete = !statements.mayDeclare("instruments");
        List<InstrumentDraft> drafts = new ArrayList<>();
        for (Declaration declaration : statements.declarations()) {
            if (declaration instanceof Declaration.InstrumentRows rows) {
                rows.rows().forEach(row -> drafts.add(InstrumentDrafts.of(row)));
            } else if (declaration instanceof Declaration.InstrumentsFrom from) {
                Optional<Node> document = statements.document(from.path());
                complete &= document.isPresent() && document.get() instanceof Node.Mapping;
                document.ifPresent(root -> drafts.addAll(InstrumentDrafts.of(root, problems)));
            }
        }
        InstrumentBuilder builder = new InstrumentBuilder(vocabulary, new Problems(problems));
        for (InstrumentDraft draft : drafts) {
            Span first = places.putIfAbsent(draft.symbol(), draft.place());
            if (first != null) {
                problems.accept(Diagnostic.of(
                                NameCode.DUPLICATE_INSTRUMENT,
                                draft.place(),
                                "`" + draft.symbol() + "` is listed twice")
                        .withRelated(first, "first listed here")
                        .withHelp("remove one of them"));
                continue;
            }
            builder.build(draft).ifPresent(instrument -> bySymbol.put(draft.symbol(), instrument));
        }
        return new Instruments(bySymbol, places, complete);
    }

    /** Whether a symbol may be named without an error: it is listed, or the list could not be read. */
    public boolean knows(String symbol) {
        return !complete || places.containsKey(symbol);
    }
}
