/** Bybit: risk limits, and instruments. */
@NullMarked
package dev.plimsoll.importer.bybit;

import org.jspecify.annotations.NullMarked;
