/**
 * Benchmarks of the margin engine, run by hand:
 *
 * <pre>
 * mvn -o -pl api,fixtures,schedule,native,prover test-compile org.codehaus.mojo:exec-maven-plugin:exec@bench
 * </pre>
 *
 * <p>Nothing here is part of a test run, and no test judges a time.
 */
@NullMarked
package org.plimsoll.prover.bench;

import org.jspecify.annotations.NullMarked;
