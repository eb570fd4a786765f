package dev.plimsoll.syntax;

import java.util.ArrayList;
import java.util.List;

/** The words of header lines and table rows, in columns. */
final class TablePieces {
    private static final int INDENT = 2;
    private static final int ROW_INDENT = 4;

    private final Spelling spelling;
    private final ExpressionPieces expressions;
    private final ClausePieces clauses;

    TablePieces(Spelling spelling, ExpressionPieces expressions, ClausePieces clauses) {
        this.spelling = spelling;
        this.expressions = expressions;
        this.clauses = clauses;
    }

    /** Lines of a header, what they say in one column. */
    List<Piece> header(List<HeaderLine> lines) {
        int widest = lines.stream()
                .mapToInt(line -> words(line).get(0).text().length())
                .max()
                .orElse(0);
        List<Piece> pieces = new ArrayList<>();
        for (HeaderLine line : lines) {
            List<Piece> words = words(line);
            String keyword = words.get(0).text();
            pieces.add(Piece.line(INDENT, keyword));
            Piece padding = Piece.after(widest - keyword.length() + 1, "");
            pieces.addAll(ExpressionPieces.joined(words.subList(1, words.size()), padding));
        }
        return pieces;
    }

    private List<Piece> words(HeaderLine line) {
        List<Piece> pieces = new ArrayList<>();
        if (line instanceof HeaderLine.Title title) {
            add(pieces, "title", spelling.of(title.text()));
        } else if (line instanceof HeaderLine.SettlesIn settles) {
            add(pieces, "settles", "in", settles.currency().text());
        } else if (line instanceof HeaderLine.SettlesInEach) {
            add(pieces, "settles", "in", "each");
        } else if (line instanceof HeaderLine.PooledIn pooled) {
            add(pieces, "pooled", "in", pooled.currency().text());
        } else if (line instanceof HeaderLine.Modes modes) {
            add(pieces, "modes");
            pieces.addAll(ClausePieces.names(modes.modes()));
        } else if (line instanceof HeaderLine.PricesFreshFor prices) {
            add(pieces, "prices", "fresh", "for");
            pieces.addAll(expressions.at(Binding.SUM, prices.duration()));
        } else if (line instanceof HeaderLine.EffectiveFrom effective) {
            add(pieces, "effective");
            pieces.addAll(clauses.period(effective.effective()));
        } else if (line instanceof HeaderLine.Citation citation) {
            add(pieces, "cite", spelling.of(citation.text()));
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, String... words) {
        for (String word : words) {
            pieces.add(Piece.blank(word));
        }
    }

    /** Rows of instruments, their kinds in one column. */
    List<Piece> instruments(List<InstrumentRow> rows) {
        List<Piece> pieces = new ArrayList<>();
        List<List<Piece>> symbols = rows.stream()
                .map(row -> expressions.at(Binding.SUM, row.symbol()))
                .toList();
        int widest = symbols.stream().mapToInt(TablePieces::width).max().orElse(0);
        for (int i = 0; i < rows.size(); i++) {
            List<Piece> symbol = symbols.get(i);
            pieces.addAll(ExpressionPieces.joined(symbol, Piece.line(INDENT, "")));
            pieces.add(Piece.after(widest - width(symbol) + 1, "is"));
            rows.get(i).words().forEach(word -> pieces.add(Piece.blank(word.text())));
            for (InstrumentRow.Field field : rows.get(i).fields()) {
                pieces.add(Piece.blank(field.name().text()));
                pieces.addAll(expressions.at(Binding.SUM, field.value()));
            }
        }
        return pieces;
    }

    /** Blocks of brackets, bounds and columns below one another. */
    List<Piece> tiers(List<TierBlock> blocks) {
        List<TierRow> rows =
                blocks.stream().flatMap(block -> block.rows().stream()).toList();
        TierColumns columns = new TierColumns(rows, expressions);
        List<Piece> pieces = new ArrayList<>();
        for (TierBlock block : blocks) {
            pieces.add(Piece.line(INDENT, "for"));
            pieces.addAll(
                    block.isForAll()
                            ? List.of(Piece.blank("all"))
                            : expressions.list(Binding.SUM, block.instruments()));
            for (TierRow row : block.rows()) {
                pieces.addAll(ExpressionPieces.joined(columns.row(row), Piece.line(ROW_INDENT, "")));
            }
        }
        return pieces;
    }

    /** The columns that words take on one line. */
    static int width(List<Piece> pieces) {
        int width = 0;
        for (Piece piece : pieces) {
            boolean touching = width == 0 || piece.joint() == Piece.Joint.TOUCHING;
            int blanks = piece.joint() == Piece.Joint.BLANK ? piece.size() : 1;
            width += (touching ? 0 : blanks) + piece.width();
        }
        return width;
    }
}
