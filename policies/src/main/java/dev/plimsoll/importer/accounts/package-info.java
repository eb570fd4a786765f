/** Exchanges' answers about accounts and positions: made into account files, and compared with what a policy says of them. */
@NullMarked
package dev.plimsoll.importer.accounts;

import org.jspecify.annotations.NullMarked;
