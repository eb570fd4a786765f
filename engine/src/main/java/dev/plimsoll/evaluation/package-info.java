/** Formulas compiled to flat op tables. */
@NullMarked
package dev.plimsoll.evaluation;

import org.jspecify.annotations.NullMarked;
