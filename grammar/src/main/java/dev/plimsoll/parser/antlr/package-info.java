/** The lexer and parser that ANTLR generates from the two grammar files; used by the parser package alone. */
@NullUnmarked
package dev.plimsoll.parser.antlr;

import org.jspecify.annotations.NullUnmarked;
