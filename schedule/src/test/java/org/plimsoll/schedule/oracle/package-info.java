/** The compiler against the oracle of {@code fixtures/oracle}, byte for byte. */
@NullMarked
package org.plimsoll.schedule.oracle;

import org.jspecify.annotations.NullMarked;
