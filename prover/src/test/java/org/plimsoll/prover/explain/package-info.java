@NullMarked
package org.plimsoll.prover.explain;

import org.jspecify.annotations.NullMarked;
