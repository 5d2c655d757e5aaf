/**
 * From a checked market and a checked methodology to the parts of a schedule.
 *
 * <p>Promises: every formula of {@code docs/formats.md} section 13, in exact decimals except for option prices and the
 * exponentials of the curve; roundings against whoever holds the book. Does not check the ranges of the schedule.
 */
@NullMarked
package org.plimsoll.publisher.build;

import org.jspecify.annotations.NullMarked;
