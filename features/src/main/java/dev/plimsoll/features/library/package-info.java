/** The closed list of steps: finding the step of a text, what was probably meant where there is none, and the list itself. */
@NullMarked
package dev.plimsoll.features.library;

import org.jspecify.annotations.NullMarked;
