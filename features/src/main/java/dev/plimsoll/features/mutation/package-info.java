/** Changes of a policy, one place at a time, and which of them features notice. */
@NullMarked
package dev.plimsoll.features.mutation;

import org.jspecify.annotations.NullMarked;
