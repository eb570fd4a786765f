package dev.plimsoll.model;

import dev.plimsoll.value.Fault;
import java.util.List;

/**
 * Which rules fire on a question.
 *
 * @param fired their indexes, ascending
 * @param failed rules whose condition has no answer, ascending by rule; any of them makes the question an ERROR
 */
public record Answer(List<Integer> fired, List<Failure> failed) {
    public Answer {
        fired = List.copyOf(fired);
        failed = List.copyOf(failed);
    }

    public record Failure(int rule, Fault fault) {}
}
