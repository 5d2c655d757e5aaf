package org.plimsoll.nativelib;

import org.plimsoll.api.v1.Reason;

/**
 * What the library concluded about a statement.
 *
 * @param reason never UNSPECIFIED or unrecognised; only VERIFIED is a yes
 */
public record NativeVerdict(Reason reason, NativeUsage usage) {}
