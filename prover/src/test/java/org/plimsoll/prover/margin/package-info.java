@NullMarked
package org.plimsoll.prover.margin;

import org.jspecify.annotations.NullMarked;
