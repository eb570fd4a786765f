package dev.plimsoll.io;

import static dev.plimsoll.shape.Field.needed;

import dev.plimsoll.shape.FieldList;
import dev.plimsoll.shape.Shape;

/** The shapes of answers about files of exchanges. */
final class VenueShapes {
    static final FieldList IMPORT = FieldList.of(
            AnswerShapes.schema("import"),
            needed("venue", AnswerShapes.TEXT, "Whose files."),
            needed("files", AnswerShapes.TEXTS, "What was read."),
            needed("instruments", new Shape.Count(), "With brackets; 0 where the files could not be understood."),
            needed("brackets", new Shape.Count(), "Of all instruments."),
            needed("written", AnswerShapes.TEXTS, "The files that were written."),
            needed("diagnostics", new Shape.ListOf(AnswerShapes.DIAGNOSTIC), "By place."));

    private VenueShapes() {}
}
