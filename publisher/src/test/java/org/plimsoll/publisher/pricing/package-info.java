/** Option prices against two other libraries. */
@NullMarked
package org.plimsoll.publisher.pricing;

import org.jspecify.annotations.NullMarked;
