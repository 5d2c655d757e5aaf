/**
 * Exact amounts of money and how they are shown to people.
 *
 * <p>Promises exact arithmetic and a stated direction for every rounding. Does not convert between currencies. Amounts
 * say something about a book: {@code toString} never shows one, only {@link org.plimsoll.prover.money.MoneyText} does.
 */
@NullMarked
package org.plimsoll.prover.money;

import org.jspecify.annotations.NullMarked;
