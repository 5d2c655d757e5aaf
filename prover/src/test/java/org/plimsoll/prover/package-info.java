@NullMarked
package org.plimsoll.prover;

import org.jspecify.annotations.NullMarked;
