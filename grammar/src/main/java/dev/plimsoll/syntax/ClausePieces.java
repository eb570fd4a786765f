package dev.plimsoll.syntax;

import java.util.ArrayList;
import java.util.List;

/** The words of clauses. */
final class ClausePieces {
    private final Spelling spelling;
    private final ExpressionPieces expressions;

    ClausePieces(Spelling spelling, ExpressionPieces expressions) {
        this.spelling = spelling;
        this.expressions = expressions;
    }

    List<Piece> of(List<Clause> clauses) {
        List<Piece> pieces = new ArrayList<>();
        for (Clause clause : clauses) {
            String[] keyword = clause.kind().keyword().split(" ");
            pieces.add(Piece.clause(keyword[0]));
            for (int i = 1; i < keyword.length; i++) {
                pieces.add(Piece.blank(keyword[i]));
            }
            pieces.addAll(content(clause));
        }
        return pieces;
    }

    private List<Piece> content(Clause clause) {
        return switch (clause.kind()) {
            case WHILE -> whole(((Clause.While) clause).condition());
            case ON -> names(((Clause.On) clause).actions());
            case WHEN -> whole(((Clause.When) clause).condition());
            case UNLESS -> whole(((Clause.Unless) clause).condition());
            case BY -> steps(((Clause.By) clause).steps());
            case FEE -> whole(((Clause.Fee) clause).rate());
            case LOSS_LIMITED_TO -> whole(((Clause.LossLimitedTo) clause).limit());
            case REMAINDER_TO -> names(List.of(((Clause.RemainderTo) clause).receiver()));
            case OVERRIDES -> names(((Clause.Overrides) clause).names());
            case EFFECTIVE -> period(((Clause.EffectiveFrom) clause).effective());
            case BECAUSE -> text(((Clause.Because) clause).message());
            case CODE -> text(((Clause.VenueCode) clause).code());
            case CITE -> text(((Clause.Citation) clause).text());
        };
    }

    private List<Piece> whole(Expression expression) {
        return expressions.at(Binding.WHOLE, expression);
    }

    private List<Piece> text(Text text) {
        return List.of(Piece.blank(spelling.of(text)));
    }

    /** {@code from D [until D]}. */
    List<Piece> period(Effective effective) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(Piece.blank("from"));
        pieces.addAll(expressions.at(Binding.SUM, effective.from()));
        effective.until().ifPresent(until -> {
            pieces.add(Piece.blank("until"));
            pieces.addAll(expressions.at(Binding.SUM, until));
        });
        return pieces;
    }

    private List<Piece> steps(List<Step> steps) {
        List<Piece> pieces = new ArrayList<>();
        for (Step step : steps) {
            if (!pieces.isEmpty()) {
                pieces.add(Piece.touching(","));
            }
            pieces.add(
                    pieces.isEmpty()
                            ? Piece.blank(step.name().text())
                            : Piece.soft(step.name().text()));
            step.argument().ifPresent(argument -> pieces.addAll(expressions.at(Binding.SUM, argument)));
            step.until().ifPresent(until -> {
                pieces.add(Piece.blank("until"));
                pieces.addAll(whole(until));
            });
        }
        return pieces;
    }

    /** Names with commas between; a line may break behind a comma. */
    static List<Piece> names(List<Name> names) {
        List<Piece> pieces = new ArrayList<>();
        for (Name name : names) {
            if (!pieces.isEmpty()) {
                pieces.add(Piece.touching(","));
            }
            pieces.add(pieces.isEmpty() ? Piece.blank(name.text()) : Piece.soft(name.text()));
        }
        return pieces;
    }
}
