/** The syntax tree of a policy file, as it was written: no names resolved, no types, no defaults. */
@NullMarked
package dev.plimsoll.syntax;

import org.jspecify.annotations.NullMarked;
