/** Golden vectors of {@code docs/formats.md}: built here from typed values, compared with the files, written on request. */
@NullMarked
package org.plimsoll.schedule.golden;

import org.jspecify.annotations.NullMarked;
