package dev.plimsoll.features.run;

import dev.plimsoll.features.library.StepMatch;
import dev.plimsoll.features.text.StepText;
import io.cucumber.datatable.DataTable;
import java.util.Optional;

/**
 * A step with what is to be done.
 *
 * @param match absent if there is no such step
 */
public record BoundStep(StepText text, Optional<StepMatch> match, Optional<DataTable> table) {}
