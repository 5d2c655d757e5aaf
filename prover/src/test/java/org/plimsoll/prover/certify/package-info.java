@NullMarked
package org.plimsoll.prover.certify;

import org.jspecify.annotations.NullMarked;
