/** Leverage tiers in the shape that ccxt gives those of all exchanges. */
@NullMarked
package dev.plimsoll.importer.ccxt;

import org.jspecify.annotations.NullMarked;
