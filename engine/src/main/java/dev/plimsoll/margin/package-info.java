/** Margin arithmetic that knows no policy: bracket tables, boundaries of conditions along a price. */
@NullMarked
package dev.plimsoll.margin;

import org.jspecify.annotations.NullMarked;
