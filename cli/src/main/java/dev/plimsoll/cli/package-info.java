/** The {@code plimsoll} command, one class a verb: reads files, asks the library, prints, ends with an exit code. */
@NullMarked
package dev.plimsoll.cli;

import org.jspecify.annotations.NullMarked;
