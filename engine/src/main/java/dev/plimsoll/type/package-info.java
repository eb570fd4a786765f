/** The types and units of expressions, and the operator table. */
@NullMarked
package dev.plimsoll.type;

import org.jspecify.annotations.NullMarked;
