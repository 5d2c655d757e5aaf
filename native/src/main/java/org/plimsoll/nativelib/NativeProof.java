package org.plimsoll.nativelib;

import com.google.protobuf.ByteString;
import org.plimsoll.api.format.Bytes32;

/**
 * A proof that the library has verified itself. Nothing in it is secret.
 *
 * @param bookCommitment {@code docs/formats.md} section 9
 * @param proof 228 bytes, section 7
 */
public record NativeProof(Bytes32 bookCommitment, ByteString proof, NativeUsage usage) {
    static final int PROOF_LENGTH = 228;
}
