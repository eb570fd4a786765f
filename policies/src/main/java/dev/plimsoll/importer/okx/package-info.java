/** OKX: position tiers, and instruments. */
@NullMarked
package dev.plimsoll.importer.okx;

import org.jspecify.annotations.NullMarked;
