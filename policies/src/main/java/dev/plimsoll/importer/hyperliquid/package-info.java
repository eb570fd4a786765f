/** Hyperliquid: its universe and margin tables. */
@NullMarked
package dev.plimsoll.importer.hyperliquid;

import org.jspecify.annotations.NullMarked;
