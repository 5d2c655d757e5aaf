/**
 * European options, priced by Strata; nothing else here knows that library.
 *
 * <p>Promises: the same doubles for the same doubles on one kind of machine. Does not promise exactness: what enters a schedule is
 * floored by whoever calls.
 */
@NullMarked
package org.plimsoll.publisher.pricing;

import org.jspecify.annotations.NullMarked;
