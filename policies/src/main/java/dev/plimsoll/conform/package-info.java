/** Policies compared with what exchanges publish: which figures differ, and where they stand on both sides. */
@NullMarked
package dev.plimsoll.conform;

import org.jspecify.annotations.NullMarked;
