package dev.plimsoll.conform;

import dev.plimsoll.compiler.CompiledPolicy;
import dev.plimsoll.data.Node;
import dev.plimsoll.io.Documents;
import dev.plimsoll.io.Limits;
import dev.plimsoll.source.Files;
import dev.plimsoll.source.Span;
import dev.plimsoll.syntax.Declaration;
import dev.plimsoll.syntax.Expression;
import dev.plimsoll.syntax.PolicyFile;
import dev.plimsoll.syntax.Text;
import dev.plimsoll.syntax.TierBlock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a policy's instruments and the rows of its tables stand: in statements, or in the files that it names. */
final class PolicyPlaces {
    private final Files files;
    private final Map<String, Span> instruments = new LinkedHashMap<>();
    private final Map<String, Span> tables = new LinkedHashMap<>();
    private final Map<String, Map<String, List<RowPlace>>> own = new LinkedHashMap<>();
    private final Map<String, List<RowPlace>> forAll = new LinkedHashMap<>();

    private PolicyPlaces(Files files) {
        this.files = files;
    }

    /**
     * Looks at a policy.
     *
     * @param files what it was compiled with
     */
    static PolicyPlaces of(CompiledPolicy policy, Files files) {
        PolicyPlaces places = new PolicyPlaces(files);
        for (PolicyFile file : policy.files()) {
            file.declarations().forEach(places::declaration);
        }
        return places;
    }

    private void declaration(Declaration declaration) {
        if (declaration instanceof Declaration.InstrumentRows rows) {
            rows.rows()
                    .forEach(row -> instruments.putIfAbsent(
                            symbol(row.symbol()), row.symbol().span()));
        } else if (declaration instanceof Declaration.InstrumentsFrom from) {
            tree(from.path())
                    .ifPresent(tree -> tree.entries()
                            .forEach(entry -> instruments.putIfAbsent(
                                    entry.key().text(), entry.key().span())));
        } else if (declaration instanceof Declaration.TierTable table) {
            tables.putIfAbsent(table.name().text(), table.name().span());
            table.blocks().forEach(block -> block(table.name().text(), block));
        } else if (declaration instanceof Declaration.TiersFrom from) {
            tables.putIfAbsent(from.name().text(), from.name().span());
            tree(from.path())
                    .ifPresent(tree ->
                            tree.entries().forEach(entry -> rows(from.name().text(), entry)));
        }
    }

    private void block(String table, TierBlock block) {
        List<RowPlace> rows = block.rows().stream().map(RowPlace::of).toList();
        if (block.isForAll()) {
            forAll.putIfAbsent(table, rows);
        }
        block.instruments().forEach(instrument -> own(table).putIfAbsent(symbol(instrument), rows));
    }

    private void rows(String table, Node.Entry entry) {
        if (entry.value() instanceof Node.Sequence list) {
            List<RowPlace> rows = list.items().stream().map(RowPlace::of).toList();
            if (entry.key().text().equals("all")) {
                forAll.putIfAbsent(table, rows);
            } else {
                own(table).putIfAbsent(entry.key().text(), rows);
            }
        }
    }

    private Map<String, List<RowPlace>> own(String table) {
        return own.computeIfAbsent(table, any -> new LinkedHashMap<>());
    }

    private Optional<Node.Mapping> tree(Text path) {
        return files.read(path.span().source().name(), path.value()) instanceof Files.Reading.Found found
                ? Documents.read(found.source(), Limits.TABLES)
                        .value()
                        .filter(Node.Mapping.class::isInstance)
                        .map(Node.Mapping.class::cast)
                : Optional.empty();
    }

    private static String symbol(Expression expression) {
        if (expression instanceof Expression.SymbolLiteral symbol) {
            return symbol.symbol();
        }
        return expression instanceof Expression.TextLiteral text
                ? text.value()
                : expression.span().text();
    }

    Optional<Span> instrument(String symbol) {
        return Optional.ofNullable(instruments.get(symbol));
    }

    Optional<Span> table(String name) {
        return Optional.ofNullable(tables.get(name));
    }

    /** The rows that hold for an instrument. */
    List<RowPlace> rows(String table, String symbol) {
        List<RowPlace> rows = own.getOrDefault(table, Map.of()).get(symbol);
        return rows != null ? rows : forAll.getOrDefault(table, List.of());
    }
}
