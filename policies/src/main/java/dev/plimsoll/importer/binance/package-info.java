/** Binance: leverage brackets, and exchange information. */
@NullMarked
package dev.plimsoll.importer.binance;

import org.jspecify.annotations.NullMarked;
