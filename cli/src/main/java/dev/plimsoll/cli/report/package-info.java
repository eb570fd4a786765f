/** Answers for people: aligned tables, colours on a terminal, a short why under each verdict. */
@NullMarked
package dev.plimsoll.cli.report;

import org.jspecify.annotations.NullMarked;
