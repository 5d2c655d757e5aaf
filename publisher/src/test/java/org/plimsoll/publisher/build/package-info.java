/** Tests of the parts of a published schedule. */
@NullMarked
package org.plimsoll.publisher.build;

import org.jspecify.annotations.NullMarked;
