/** The engine against the oracle of {@code fixtures/oracle}, and what the oracle is given to judge. */
@NullMarked
package org.plimsoll.prover.oracle;

import org.jspecify.annotations.NullMarked;
