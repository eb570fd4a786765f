/** Exact numbers and the values that expressions have; a number may be exact or a function of one price near a point. */
@NullMarked
package dev.plimsoll.value;

import org.jspecify.annotations.NullMarked;
