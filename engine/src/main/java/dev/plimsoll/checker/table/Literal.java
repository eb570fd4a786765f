package dev.plimsoll.checker.table;

import dev.plimsoll.source.Span;
import java.math.BigDecimal;
import java.time.Instant;

/** A value in a row, the same whether a statement or a data file gives it. */
sealed interface Literal {
    Span span();

    /** What it is, for messages: {@code a number}. */
    String what();

    /** {@code 1.5}, {@code 0.4%}, {@code 25bps}; percent and basis points applied. */
    record Number(Span span, BigDecimal value) implements Literal {
        @Override
        public String what() {
            return "a number";
        }
    }

    /** {@code 20x}. */
    record Leverage(Span span, BigDecimal value) implements Literal {
        @Override
        public String what() {
            return "a leverage";
        }
    }

    /** {@code 300 USDT}. */
    record Money(Span span, BigDecimal value, String unit) implements Literal {
        @Override
        public String what() {
            return unit.equals("contracts") ? "a number of contracts" : "an amount of " + unit;
        }
    }

    /** {@code 0.005% per BTC}. */
    record Rate(Span span, BigDecimal value, String per) implements Literal {
        @Override
        public String what() {
            return "a rate per " + per;
        }
    }

    record Duration(Span span, BigDecimal milliseconds) implements Literal {
        @Override
        public String what() {
            return "a duration";
        }
    }

    record Moment(Span span, Instant instant) implements Literal {
        @Override
        public String what() {
            return "a date";
        }
    }

    /** A bare or quoted word: {@code auto}, {@code perpetual}, {@code USDT}, {@code true}. */
    record Word(Span span, String text) implements Literal {
        @Override
        public String what() {
            return "a word";
        }
    }

    /** Something that is no single value. */
    record Other(Span span, String what) implements Literal {}
}
