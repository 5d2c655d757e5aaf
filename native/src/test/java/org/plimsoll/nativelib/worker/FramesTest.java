package org.plimsoll.nativelib.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plimsoll.api.secret.v1.WorkerRequest;

class FramesTest {
    @Test
    void requestWritten_isReadBack() throws IOException {
        WorkerRequest request = Requests.emptyVerify().setId(-5).build();
        var out = new ByteArrayOutputStream();
        Frames.write(out, request, Frames.REQUEST_LIMIT);
        InputStream in = new ByteArrayInputStream(out.toByteArray());

        assertThat(Frames.readRequest(in)).isEqualTo(request);
        assertThat(Frames.readRequest(in)).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {Frames.REQUEST_LIMIT + 1, Integer.MAX_VALUE, Integer.MIN_VALUE, -1})
    void lengthOverTheLimit_isRefusedBeforeAnythingIsReadOrMade(int length) {
        InputStream in = new HeadOnly(length);

        assertThatThrownBy(() -> Frames.readRequest(in))
                .isInstanceOf(FrameException.class)
                .hasMessageContaining("over the limit");
    }

    @Test
    void inputThatEndsInsideAFrame_isAnEndAndNotAMessage() {
        assertThatThrownBy(() -> Frames.readResponse(new ByteArrayInputStream(new byte[] {0, 0, 0, 9, 8})))
                .isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> Frames.readResponse(new ByteArrayInputStream(new byte[] {0, 0})))
                .isInstanceOf(EOFException.class);
    }

    @Test
    void bytesThatAreNoMessage_areRefused() {
        assertThatThrownBy(() -> Frames.readRequest(new ByteArrayInputStream(new byte[] {0, 0, 0, 1, -1})))
                .isInstanceOf(FrameException.class)
                .hasMessage("a frame is not a request");
    }

    @Test
    void messageOverTheLimit_isNotWritten() {
        WorkerRequest request = Requests.emptyVerify().setId(1).build();
        var out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> Frames.write(out, request, request.getSerializedSize() - 1))
                .isInstanceOf(FrameException.class);
        assertThat(out.size()).isZero();
    }

    /** Gives a length and fails the test when a reader asks for more. */
    private static final class HeadOnly extends InputStream {
        private final InputStream head;

        HeadOnly(int length) {
            head = new ByteArrayInputStream(
                    new byte[] {(byte) (length >> 24), (byte) (length >> 16), (byte) (length >> 8), (byte) length});
        }

        @Override
        public int read() throws IOException {
            int b = head.read();
            assertThat(b).as("a reader that believed the length").isNotNegative();
            return b;
        }

        @Override
        public int read(byte[] to, int offset, int count) throws IOException {
            assertThat(count).isLessThanOrEqualTo(Integer.BYTES);
            return head.read(to, offset, count);
        }
    }
}
