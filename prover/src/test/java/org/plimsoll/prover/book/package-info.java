@NullMarked
package org.plimsoll.prover.book;

import org.jspecify.annotations.NullMarked;
