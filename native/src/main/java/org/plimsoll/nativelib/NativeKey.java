package org.plimsoll.nativelib;

import org.plimsoll.api.format.Bytes32;

/**
 * A development key that is in the store.
 *
 * @param created false when a sound key was there before
 * @param digest key digest, {@code docs/formats.md} section 6
 */
public record NativeKey(boolean created, Bytes32 digest) {}
