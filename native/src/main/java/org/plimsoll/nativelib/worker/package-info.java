/**
 * The native library in processes of its own: {@link org.plimsoll.nativelib.worker.WorkerPool} for the caller,
 * {@link org.plimsoll.nativelib.worker.WorkerMain} inside. Frames are described in {@code worker.proto}.
 *
 * <p>Promises: a job ends by its deadline, as an answer or as a typed failure, whatever the library does; a worker that
 * failed, or said anything out of turn, is killed and replaced; a worker ends with its parent; no job is tried twice; what
 * a worker prints is kept in a bounded file without values.
 *
 * <p>Does not promise: that an answer is right (the library's duty), isolation from another process of the same user, or
 * that memory a job has used is free of its secrets until the worker ends.
 */
@NullMarked
package org.plimsoll.nativelib.worker;

import org.jspecify.annotations.NullMarked;
