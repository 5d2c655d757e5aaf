package org.plimsoll.nativelib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.v1.Reason;
import org.plimsoll.api.v1.Status;

/** The boundary itself, in this process, with the library that is packaged. */
class NativeCallsTest {
    private static final byte[] EMPTY = {};

    @TempDir
    static Path temp;

    private final byte[] out = new byte[256];
    private final int[] length = new int[1];

    @BeforeAll
    static void load() throws NativeUnavailable {
        System.setProperty(NativeLibrary.DIRECTORY, temp.resolve("cache").toString());
        NativeLibrary.load();
    }

    @Test
    void describeIntoABufferThatIsTooSmall_saysHowMuchIsNeeded() {
        assertThat(NativeCalls.describe(out, length)).isEqualTo(Status.STATUS_BUFFER_TOO_SMALL_VALUE);
        assertThat(sentence()).matches("the result needs \\d+ bytes, the buffer has 256");
    }

    @Test
    void bufferTooSmallForTheSentence_getsItsBeginning() {
        assertThat(NativeCalls.describe(new byte[3], length)).isEqualTo(Status.STATUS_BUFFER_TOO_SMALL_VALUE);
        assertThat(length[0]).isEqualTo(3);
    }

    @Test
    void keyStoreThatIsNoAbsolutePath_isMalformed() {
        assertThat(NativeCalls.setup("keys".getBytes(StandardCharsets.UTF_8), 1, out, length))
                .isEqualTo(Status.STATUS_MALFORMED_VALUE);
        assertThat(sentence()).contains("absolute path");
    }

    @Test
    @SuppressWarnings("NullAway") // what the native side does with null is the point
    void missingArrays_areMalformed() {
        assertThat(NativeCalls.describe(null, length)).isEqualTo(Status.STATUS_MALFORMED_VALUE);
        assertThat(NativeCalls.describe(out, null)).isEqualTo(Status.STATUS_MALFORMED_VALUE);
        assertThat(NativeCalls.describe(out, new int[0])).isEqualTo(Status.STATUS_MALFORMED_VALUE);
        assertThat(NativeCalls.prove(EMPTY, null, EMPTY, EMPTY, out, length)).isEqualTo(Status.STATUS_MALFORMED_VALUE);
        assertThat(sentence()).isEqualTo("compiled schedule is missing");
    }

    @Test
    void witnessLongerThanItsLimit_isMalformedByItsLengthAlone() {
        byte[] store = temp.toString().getBytes(StandardCharsets.UTF_8);

        assertThat(NativeCalls.prove(store, EMPTY, EMPTY, new byte[(1 << 20) + 1], out, length))
                .isEqualTo(Status.STATUS_MALFORMED_VALUE);
        assertThat(sentence()).isEqualTo("witness has 1048577 bytes, more than 1048576");
    }

    @Test
    void faultInTheLibraryThatIsPackaged_isUnsupported() {
        for (int kind = 0; kind <= 4; kind++) {
            assertThat(NativeCalls.fault(kind)).isEqualTo(Status.STATUS_UNSUPPORTED_VALUE);
        }
    }

    @Test
    void bindingTranslatesVerdictAndRefusal() throws NativeUnavailable, NativeFailure {
        NativeBinding binding = NativeBinding.open();
        var input = new VerifyInput(
                ByteString.EMPTY, ByteString.EMPTY, ByteString.EMPTY, ByteString.EMPTY, ByteString.EMPTY, false);

        NativeVerdict verdict = binding.verify(temp, input);

        assertThat(verdict.reason()).isEqualTo(Reason.REASON_PROOF_LENGTH);
        assertThat(verdict.usage().peakRssBytes()).isGreaterThan(1 << 20);
        assertThatThrownBy(() -> binding.bench(ProfileShape.POCKET, 0, 0))
                .asInstanceOf(InstanceOfAssertFactories.type(NativeFailure.class))
                .extracting(NativeFailure::status)
                .isEqualTo(Status.STATUS_MALFORMED);
    }

    @Test
    void witness_isZeroAfterTheCall() throws NativeUnavailable {
        NativeBinding binding = NativeBinding.open();
        byte[] witness = {1, 2, 3};

        assertThatThrownBy(() -> binding.prove(temp, ByteString.EMPTY, ByteString.EMPTY, witness))
                .isInstanceOf(NativeFailure.class);
        assertThat(witness).containsOnly(0);
    }

    private String sentence() {
        return new String(out, 0, length[0], StandardCharsets.UTF_8);
    }
}
