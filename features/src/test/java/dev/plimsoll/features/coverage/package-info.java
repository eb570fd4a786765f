/** What features reach of a small policy. */
@NullMarked
package dev.plimsoll.features.coverage;

import org.jspecify.annotations.NullMarked;
