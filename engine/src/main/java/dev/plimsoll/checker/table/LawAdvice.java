package dev.plimsoll.checker.table;

import dev.plimsoll.margin.Bracket;
import dev.plimsoll.margin.Breach;
import java.util.List;
import java.util.Optional;

/** What to do about a broken law: that depends on who wrote the table, and how. */
public interface LawAdvice {
    /**
     * One sentence; absent where there is nothing to say.
     *
     * @param rows all rows of the block
     * @param unit of the amounts that find a row; may be empty
     */
    Optional<String> of(Breach breach, List<Bracket> rows, String unit);
}
