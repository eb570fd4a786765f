package dev.plimsoll.importer.table;

import dev.plimsoll.source.Span;
import java.math.BigDecimal;

/** A number with its place. */
public record Cell(Span place, BigDecimal value) {}
