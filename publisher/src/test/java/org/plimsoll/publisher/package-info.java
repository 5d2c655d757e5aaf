/** Tests of the publisher on the files of {@code fixtures}. */
@NullMarked
package org.plimsoll.publisher;

import org.jspecify.annotations.NullMarked;
