/** Tests of the worker processes, with real processes. */
@NullMarked
package org.plimsoll.nativelib.worker;

import org.jspecify.annotations.NullMarked;
