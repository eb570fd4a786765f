/** Sentences that hold of every margin policy or of those of a named shape, each tried on thousands of random cases. */
@NullMarked
package dev.plimsoll.properties;

import org.jspecify.annotations.NullMarked;
