@NullMarked
package org.plimsoll.prover.report;

import org.jspecify.annotations.NullMarked;
