/**
 * The {@code plimsoll} command.
 *
 * <p>Promises: exit code 0 means verified or done, 1 a verdict of no, 2 could not check or bad usage, and nothing
 * else is ever returned;
 * with {@code --json} standard output is one JSON object (one per line for {@code bench}); proofs are made and
 * checked in worker processes
 * only; no option prints a book, a salt or a private key except {@code margin explain}, whose purpose it is to show
 * an owner its own book.
 *
 * <p>Does not promise: to remember which statements it accepted in earlier runs. A caller uses a nonce once.
 */
@NullMarked
package org.plimsoll.cli;

import org.jspecify.annotations.NullMarked;
