package org.plimsoll.nativelib;

import com.google.protobuf.ByteString;

/**
 * What is verified, and against which demands.
 *
 * @param compiled compiled schedule, {@code docs/formats.md} section 2
 * @param statement section 4
 * @param proof section 7
 * @param signature the issuer's, 64 bytes, section 5
 * @param expectation section 11
 * @param specialise build, and keep for the life of the process, the key specialised to this schedule
 */
public record VerifyInput(
        ByteString compiled,
        ByteString statement,
        ByteString proof,
        ByteString signature,
        ByteString expectation,
        boolean specialise) {}
