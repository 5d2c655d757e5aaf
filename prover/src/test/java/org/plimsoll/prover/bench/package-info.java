/**
 * Benchmarks of the margin engine, run by hand:
 *
 * <pre>
 * mvn -DskipTests install
 * mvn -pl prover test-compile exec:exec@bench
 * </pre>
 *
 * <p>Nothing here is part of a test run, and no test judges a time.
 */
@NullMarked
package org.plimsoll.prover.bench;

import org.jspecify.annotations.NullMarked;
