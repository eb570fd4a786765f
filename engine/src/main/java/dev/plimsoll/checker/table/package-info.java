/** From statements and data files to the instruments, bracket tables and groups of a policy, with their laws checked. */
@NullMarked
package dev.plimsoll.checker.table;

import org.jspecify.annotations.NullMarked;
