/**
 * Market snapshot + methodology → schedule, signed and recomputable.
 *
 * <p>Promises: the same two files and the same regime before give the same bytes; what is rounded is rounded against whoever holds a
 * book; a file that breaks a rule gives one refusal and no schedule. Does not promise that the prices are true or the methodology
 * is prudent: that is what the signature of a publisher stands for.
 */
@NullMarked
package org.plimsoll.publisher;

import org.jspecify.annotations.NullMarked;
