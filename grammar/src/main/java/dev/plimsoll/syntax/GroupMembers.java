package dev.plimsoll.syntax;

import dev.plimsoll.source.Span;
import java.util.List;

/** Who is in a group. Members are paths (groups), symbols or quoted symbols. */
public sealed interface GroupMembers {
    Span span();

    record Listed(Span span, List<Expression> members) implements GroupMembers {
        public Listed {
            members = List.copyOf(members);
        }
    }

    /** {@code all}, {@code all except A, B}. */
    record AllExcept(Span span, List<Expression> members) implements GroupMembers {
        public AllExcept {
            members = List.copyOf(members);
        }
    }

    /** {@code instruments where COND}. */
    record Where(Span span, Expression condition) implements GroupMembers {}
}
