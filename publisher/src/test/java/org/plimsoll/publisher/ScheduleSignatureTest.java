package org.plimsoll.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plimsoll.api.format.Bytes32;

class ScheduleSignatureTest {
    /** RFC 8032, section 7.1, test 2. */
    private static final String SEED = "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb";

    private static final Bytes32 SIGMA = Bytes32.sha256("schedule".getBytes(StandardCharsets.US_ASCII));

    @Test
    void signedBytes_areTheMagicAndTheDigest() {
        byte[] message = ScheduleSignature.toSign(SIGMA);
        assertThat(message).hasSize(40).startsWith("PLMSSPB1".getBytes(StandardCharsets.US_ASCII));
        assertThat(HexFormat.of().formatHex(message)).endsWith(SIGMA.hex());
    }

    @Test
    void ownSignature_isValidAndReadsBack() {
        ScheduleSignature signature = signature();
        assertThat(signature.isValid()).isTrue();
        assertThat(ScheduleSignature.parse(signature.text())).contains(signature);
    }

    @Test
    void signatureOfAnotherSchedule_isNotValid() {
        ScheduleSignature given = signature();
        Bytes32 other = Bytes32.sha256("other".getBytes(StandardCharsets.US_ASCII));
        assertThat(new ScheduleSignature(other, given.publisher(), given.signature()).isValid())
                .isFalse();
    }

    @Test
    void changedSignature_isNotValid() {
        ScheduleSignature given = signature();
        String changed = (given.signature().charAt(0) == '0' ? "1" : "0")
                + given.signature().substring(1);
        assertThat(new ScheduleSignature(SIGMA, given.publisher(), changed).isValid())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000000000000000000000000000000000000000000000000000000000000000",
                "0100000000000000000000000000000000000000000000000000000000000000",
                "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"
            })
    void weakKey_signsNothing(String key) {
        // R the neutral element and S = 0 satisfies the equation of a key of order one.
        String forged = "01" + "00".repeat(63);
        assertThat(new ScheduleSignature(SIGMA, Bytes32.ofHex(key), forged).isValid())
                .isFalse();
    }

    @Test
    void otherText_isNoSignature() {
        String text = signature().text();
        assertThat(ScheduleSignature.parse(text + "\n")).isEmpty();
        assertThat(ScheduleSignature.parse(text.replace("v1", "v2"))).isEmpty();
        assertThat(ScheduleSignature.parse(text.replace("ed25519", "ed448"))).isEmpty();
        assertThat(ScheduleSignature.parse("")).isEmpty();
    }

    private static ScheduleSignature signature() {
        Ed25519PrivateKeyParameters key =
                new Ed25519PrivateKeyParameters(HexFormat.of().parseHex(SEED));
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, key);
        byte[] message = ScheduleSignature.toSign(SIGMA);
        signer.update(message, 0, message.length);
        return ScheduleSignature.of(
                SIGMA, Bytes32.of(key.generatePublicKey().getEncoded()), signer.generateSignature());
    }
}
