package dev.plimsoll.syntax;

import java.math.BigDecimal;

/** How literals are written: as the user wrote them, or in a form of our own where nobody did. */
enum Spelling {
    /** The text in the source: digits grouped as they were. */
    WRITTEN {
        @Override
        String of(Expression literal) {
            return literal.span().text().replaceAll("[ \\t]+", " ");
        }

        @Override
        String of(Expression.TextLiteral literal) {
            return literal.span().text();
        }

        @Override
        String of(Text text) {
            return text.span().text();
        }
    },

    /** The shortest form of the value. */
    PLAIN {
        @Override
        String of(Expression literal) {
            return plain(literal);
        }

        @Override
        String of(Expression.TextLiteral literal) {
            return quoted(literal.value());
        }

        @Override
        String of(Text text) {
            return quoted(text.value());
        }
    };

    /** A number, amount, duration or instant. */
    abstract String of(Expression literal);

    abstract String of(Expression.TextLiteral literal);

    abstract String of(Text text);

    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    private static String plain(Expression literal) {
        if (literal instanceof Expression.NumberLiteral number) {
            return plain(number.value()) + number.suffix().text();
        }
        if (literal instanceof Expression.LeverageLiteral leverage) {
            return plain(leverage.value()) + "x";
        }
        if (literal instanceof Expression.MoneyLiteral money) {
            return plain(money.value()) + " " + money.unit().text();
        }
        if (literal instanceof Expression.DurationLiteral duration) {
            return plain(duration.value()) + duration.unit().text();
        }
        throw new IllegalArgumentException("not a literal: " + literal);
    }

    private static String plain(BigDecimal value) {
        return value.toPlainString();
    }
}
