/** Gate: risk limit tiers, and contracts. */
@NullMarked
package dev.plimsoll.importer.gate;

import org.jspecify.annotations.NullMarked;
