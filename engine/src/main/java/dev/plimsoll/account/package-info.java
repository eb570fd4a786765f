/** The facts: accounts, positions, orders, instruments, quotes, requests, as given by a user. */
@NullMarked
package dev.plimsoll.account;

import org.jspecify.annotations.NullMarked;
