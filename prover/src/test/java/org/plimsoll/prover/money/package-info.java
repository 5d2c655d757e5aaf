@NullMarked
package org.plimsoll.prover.money;

import org.jspecify.annotations.NullMarked;
