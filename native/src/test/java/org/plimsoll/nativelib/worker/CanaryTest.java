package org.plimsoll.nativelib.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.secret.v1.Fault;
import org.plimsoll.api.secret.v1.ProveJob;
import org.plimsoll.api.secret.v1.SetupJob;
import org.plimsoll.api.secret.v1.Slot;
import org.plimsoll.api.secret.v1.Witness;
import org.plimsoll.api.secret.v1.WorkerRequest;
import org.plimsoll.api.secret.v1.WorkerResponse;
import org.plimsoll.api.v1.Status;

/** A book's values are looked for in everything a caller or an operator can see after proofs, refusals and a crash. */
@Timeout(300)
class CanaryTest {
    private static final ProfileShape SHAPE = ProfileShape.POCKET;
    private static final String TAG = "canary-of-the-account-tag";
    private static final long QUANTITY = 987_654_321_987L;
    private static final long SLACK = 123_456_789_123L;

    @TempDir
    Path temp;

    @Test
    void provedRefusedAndCrashedJobs_showNothingOfTheBook() throws IOException {
        String seen;
        try (WorkerPool pool = Pools.open(Pools.withFaults(temp, 1))) {
            ByteString context = EmptySchedule.context(key(pool));
            WorkerOutcome proved = pool.submit(prove(context, QUANTITY, 0), Requests.AMPLE);
            WorkerOutcome refusedByGo = pool.submit(prove(context, QUANTITY, SLACK), Requests.AMPLE);
            WorkerOutcome refusedByJava = pool.submit(prove(context, QUANTITY << 8, 0), Requests.AMPLE);
            WorkerOutcome crashed = pool.submit(Requests.fault(Fault.FAULT_PANIC_IN_GOROUTINE), Requests.AMPLE);
            Await.until("the trace", () -> printed().contains("goroutine"));

            assertThat(Requests.answered(proved).getStatus()).isEqualTo(Status.STATUS_OK);
            assertThat(Requests.answered(refusedByGo).getStatus()).isEqualTo(Status.STATUS_WITNESS_REJECTED);
            assertThat(Requests.answered(refusedByJava).getStatus()).isEqualTo(Status.STATUS_MALFORMED);
            assertThat(Requests.failed(crashed).kind()).isEqualTo(Failure.DIED);
            seen = Stream.of(proved, refusedByGo, refusedByJava)
                            .map(outcome -> outcome.toString() + Requests.answered(outcome))
                            .reduce("", String::concat)
                    + crashed;
        }
        assertNothingOfTheBook(seen + printed() + keyStore());
    }

    private static byte[] key(WorkerPool pool) {
        SetupJob job = SetupJob.newBuilder().setProfile(SHAPE.proto()).build();
        WorkerResponse response =
                Requests.answered(pool.submit(WorkerRequest.newBuilder().setSetup(job), Requests.AMPLE));
        return response.getSetup().getKeyDigest().toByteArray();
    }

    private static void assertNothingOfTheBook(String text) {
        assertThat(text)
                .contains("WITNESS_REJECTED")
                .doesNotContain(TAG)
                .doesNotContainIgnoringCase(HexFormat.of().formatHex(TAG.getBytes(StandardCharsets.US_ASCII)))
                .doesNotContain(Long.toString(QUANTITY), Long.toString(QUANTITY << 8), Long.toString(SLACK))
                .doesNotContainIgnoringCase(Long.toHexString(QUANTITY))
                .doesNotContainIgnoringCase(Long.toHexString(SLACK))
                .doesNotContain(raw(QUANTITY), raw(SLACK));
    }

    private static String raw(long value) {
        return new String(ByteBuffer.allocate(Long.BYTES).putLong(value).array(), StandardCharsets.ISO_8859_1);
    }

    private String printed() {
        try {
            return Pools.printed(temp);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file a worker wrote, byte for byte. */
    private String keyStore() throws IOException {
        var bytes = new StringBuilder();
        try (Stream<Path> files = Files.walk(temp.resolve("keys"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return bytes.toString();
    }

    private static WorkerRequest.Builder prove(ByteString context, long quantity, long slack) {
        ByteString zero = ByteString.copyFrom(new byte[16]);
        Witness witness = Witness.newBuilder()
                .setProfile(SHAPE.proto())
                .setTag(ByteString.copyFrom(new byte[32 - TAG.length()])
                        .concat(ByteString.copyFrom(TAG, StandardCharsets.US_ASCII)))
                .setSalt(zero)
                .addAllSlots(Collections.nCopies(
                        SHAPE.slots(),
                        Slot.newBuilder().setRow(7).setQuantity(quantity).build()))
                .addAllAdvice(Collections.nCopies(SHAPE.advice(), zero))
                .addSlack(ByteString.copyFrom(
                        ByteBuffer.allocate(16).putLong(8, slack).array()))
                .addAllSlack(Collections.nCopies(SHAPE.inequalities() - 1, zero))
                .addAllOutput(Collections.nCopies(SHAPE.outputs(), ByteString.copyFrom(new byte[32])))
                .build();
        return WorkerRequest.newBuilder()
                .setProve(ProveJob.newBuilder()
                        .setCompiled(EmptySchedule.compiled())
                        .setContext(context)
                        .setWitness(witness));
    }
}
