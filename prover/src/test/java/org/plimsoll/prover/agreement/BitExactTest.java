package org.plimsoll.prover.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plimsoll.api.v1.Schedule;
import org.plimsoll.fixtures.random.ModuleSet;
import org.plimsoll.fixtures.random.RandomBooks;
import org.plimsoll.fixtures.random.RandomSchedule;
import org.plimsoll.fixtures.random.Size;
import org.plimsoll.prover.margin.MarginResult;
import org.plimsoll.prover.margin.Slot;

/** The reference of the circuits, in plain Go, computes every slack and output of many books again. */
class BitExactTest {
    private static final int BOOKS = Integer.getInteger("plimsoll.bitexact", 20_000);
    private static final long SEED = Long.getLong("plimsoll.seed", 20_261_120);
    private static final int BOOKS_PER_SCHEDULE = 250;
    private static final int ADVICE_BYTES = 16;
    private static final int LINE_BYTES = 32;

    @Test
    void manyBooks_javaAndGoComputeTheSameLines(@TempDir Path temp) throws Exception {
        Process recheck = new ProcessBuilder(build(temp).toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        MessageDigest ours = MessageDigest.getInstance("SHA-256");
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(recheck.getOutputStream(), 1 << 20))) {
            for (int first = 0; first < BOOKS; first += BOOKS_PER_SCHEDULE) {
                send(first / BOOKS_PER_SCHEDULE, out, ours);
            }
        }
        String theirs = new String(recheck.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();

        assertThat(recheck.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(recheck.exitValue()).isZero();
        assertThat(theirs)
                .as("%d books, seed %d", BOOKS, SEED)
                .isEqualTo(HexFormat.of().formatHex(ours.digest()));
    }

    private static Path build(Path temp) throws IOException, InterruptedException {
        Path binary = temp.resolve("recheck");
        String script = "source ./require-go.sh && require_go . && exec go build -o \"$0\" ./cmd/recheck";
        Process build = new ProcessBuilder("bash", "-c", script, binary.toString())
                .directory(Path.of("..", "circuits").toFile())
                .inheritIO()
                .start();
        assertThat(build.waitFor()).as("go build").isZero();
        return binary;
    }

    private static void send(int number, DataOutputStream out, MessageDigest digest) throws IOException {
        List<ModuleSet> sets = List.of(ModuleSet.values());
        ModuleSet set = sets.get(number % sets.size());
        Schedule drawn = RandomSchedule.draw(SEED + number, set.modules(), Size.SMALL);
        Terms terms = Terms.of(drawn, "initial", AgreementRun.profiles(Size.SMALL));
        byte[] compiled = terms.compiled().bytes();
        out.writeInt(compiled.length);
        out.write(compiled);
        out.writeInt(BOOKS_PER_SCHEDULE);
        RandomBooks books =
                new RandomBooks(SEED + number, drawn, terms.compiled().shape().slots());
        for (int b = 0; b < BOOKS_PER_SCHEDULE; b++) {
            send(terms.evaluate(books.next()), out, digest);
        }
    }

    private static void send(MarginResult result, DataOutputStream out, MessageDigest digest) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream one = new DataOutputStream(bytes);
        for (Slot slot : result.slots()) {
            one.writeInt(slot.row());
            one.writeLong(slot.quantity());
        }
        for (BigInteger advice : result.advice()) {
            one.write(bigEndian(advice, ADVICE_BYTES));
        }
        bytes.writeTo(out);
        for (List<BigInteger> lines : List.of(result.slacks(), result.outputs())) {
            lines.forEach(line -> digest.update(bigEndian(line, LINE_BYTES)));
        }
    }

    private static byte[] bigEndian(BigInteger value, int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) (value.signum() < 0 ? -1 : 0));
        byte[] shortest = value.toByteArray();
        System.arraycopy(shortest, 0, bytes, length - shortest.length, shortest.length);
        return bytes;
    }
}
