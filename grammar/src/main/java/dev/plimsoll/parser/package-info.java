/** Policy text to syntax tree: the parser, its recovery, and the limits before it. */
@NullMarked
package dev.plimsoll.parser;

import org.jspecify.annotations.NullMarked;
