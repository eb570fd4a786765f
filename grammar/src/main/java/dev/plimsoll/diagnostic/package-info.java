/** What we tell a user about a mistake: coded, located, helpful; and values that carry such messages. */
@NullMarked
package dev.plimsoll.diagnostic;

import org.jspecify.annotations.NullMarked;
