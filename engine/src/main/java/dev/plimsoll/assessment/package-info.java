/** From an account, a market and a request to the answer: amounts by the policy's rules, states now and afterwards, triggers, built-in checks, combination, plans. */
@NullMarked
package dev.plimsoll.assessment;

import org.jspecify.annotations.NullMarked;
