package dev.plimsoll.features.text;

import dev.plimsoll.source.Span;
import io.cucumber.messages.types.PickleStep;
import java.util.List;
import java.util.Optional;

/**
 * A step as written.
 *
 * @param keyword as written: {@code Given}, {@code And}, {@code 当}
 * @param place its text, without the keyword
 * @param table the cells of the table below it, by row
 * @param isQuoting whether a block of text stands below it
 */
public record StepText(
        PickleStep pickle, String keyword, Span place, Optional<List<List<String>>> table, boolean isQuoting) {
    public String text() {
        return pickle.getText();
    }
}
