package dev.plimsoll.syntax;

import dev.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;

/** A statement. */
public sealed interface Declaration {
    /** From its first keyword to the end of its last clause; comments before it are not in it. */
    Span span();

    <R> R accept(Visitor<R> visitor);

    record PolicyHeader(Span span, Name name, Text version, List<HeaderLine> lines) implements Declaration {
        public PolicyHeader {
            lines = List.copyOf(lines);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.policyHeader(this);
        }
    }

    record Include(Span span, Text path) implements Declaration {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.include(this);
        }
    }

    record InstrumentsFrom(Span span, Text path) implements Declaration {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.instrumentsFrom(this);
        }
    }

    record InstrumentRows(Span span, List<InstrumentRow> rows) implements Declaration {
        public InstrumentRows {
            rows = List.copyOf(rows);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.instrumentRows(this);
        }
    }

    record TiersFrom(Span span, Name name, Text path) implements Declaration {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.tiersFrom(this);
        }
    }

    record TierTable(Span span, Name name, Name by, Optional<Name> method, List<TierBlock> blocks)
            implements Declaration {
        public TierTable {
            blocks = List.copyOf(blocks);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.tierTable(this);
        }
    }

    /** {@code group NAME is A, B}; {@code is all [except A, B]}; {@code is instruments where COND}. */
    record Group(Span span, Name name, GroupMembers members) implements Declaration {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.group(this);
        }
    }

    /** {@code attribute PATH is [optional] TYPE [default V]}. */
    record Attribute(Span span, Name path, boolean optional, TypeName type, Optional<Expression> fallback)
            implements Declaration {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.attribute(this);
        }
    }

    /** {@code setting PATH is TYPE [default V]}. */
    record Setting(Span span, Name path, TypeName type, Optional<Expression> fallback) implements Declaration {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.setting(this);
        }
    }

    record Let(Span span, Name name, Expression value) implements Declaration {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.let(this);
        }
    }

    /** Any rule: {@code KIND NAME: head clauses}. Clauses in the order written. */
    record Rule(Span span, RuleKind kind, Name name, RuleHead head, List<Clause> clauses) implements Declaration {
        public Rule {
            clauses = List.copyOf(clauses);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rule(this);
        }
    }

    /** {@code builtin NAME code "…" because "…"}. */
    record Builtin(Span span, Name name, List<Clause> clauses) implements Declaration {
        public Builtin {
            clauses = List.copyOf(clauses);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.builtin(this);
        }
    }

    /** One method a statement; no defaults, so that a new statement does not compile until every pass knows it. */
    interface Visitor<R> {
        R policyHeader(PolicyHeader header);

        R include(Include include);

        R instrumentsFrom(InstrumentsFrom instruments);

        R instrumentRows(InstrumentRows instruments);

        R tiersFrom(TiersFrom tiers);

        R tierTable(TierTable tiers);

        R group(Group group);

        R attribute(Attribute attribute);

        R setting(Setting setting);

        R let(Let let);

        R rule(Rule rule);

        R builtin(Builtin builtin);
    }
}
