/** Tests of what a market snapshot and a methodology may not say. */
@NullMarked
package org.plimsoll.publisher.input;

import org.jspecify.annotations.NullMarked;
