/**
 * Certificate + schedule + policy → verdict.
 *
 * <p>Promises: everything a verdict rests on is rebuilt here from the typed statement and the verifier's own files;
 * each way to be refused
 * has its own {@link org.plimsoll.api.v1.Reason}; "could not check" is never a yes; a statement that was accepted is
 * not accepted again.
 *
 * <p>Does not promise: that prices in the schedule are fair, that the book is real beyond its assurance, or that the
 * owner has no other debts.
 * It decodes no proof and no key itself: that happens in a worker process, which repeats every check of this package.
 */
@NullMarked
package org.plimsoll.verifier;

import org.jspecify.annotations.NullMarked;
