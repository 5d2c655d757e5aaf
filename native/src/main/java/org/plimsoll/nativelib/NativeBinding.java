package org.plimsoll.nativelib;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.v1.Reason;
import org.plimsoll.api.v1.Status;

/**
 * The native library with Java types, in this process. Thread-safe; calls for one key store run one after the other.
 *
 * <p>Risk of use in process: a call cannot be cancelled and its memory cannot be bounded, and a Go panic on another
 * goroutine, a Go stack overflow or an exhausted memory ends the whole JVM without a trace in Java. Keep untrusted input
 * and anything that must stay up behind {@link org.plimsoll.nativelib.worker.WorkerPool}. Never preload libjsig: it turns
 * recoverable Go faults into an abort of the JVM.
 */
public final class NativeBinding {
    private static final int FIGURES_BYTES = 1 << 16;
    private static final int PROVED_LENGTH = Bytes32.LENGTH + NativeProof.PROOF_LENGTH + NativeUsage.LENGTH;
    private static final int VERDICT_LENGTH = Integer.BYTES + NativeUsage.LENGTH;

    private NativeBinding() {}

    /** Loads the library unless it is loaded. */
    public static NativeBinding open() throws NativeUnavailable {
        NativeLibrary.load();
        return new NativeBinding();
    }

    /**
     * Limits this process for good; for a process that does nothing else. See {@link NativeCalls#confine}.
     *
     * @param headroomBytes address space that may be mapped beyond what is mapped now, 64 MiB to 1 TiB
     */
    public void confine(long headroomBytes) throws NativeFailure {
        NativeAnswer.require(NativeCalls.confine(headroomBytes), "the process could not be confined");
    }

    /** Makes a development key unless a sound one is there. Takes seconds to minutes. */
    public NativeKey setup(Path keyStore, ProfileShape profile) throws NativeFailure {
        byte[] store = bytes(keyStore);
        ByteBuffer result = NativeAnswer.ofExactly(
                1 + Bytes32.LENGTH, (out, length) -> NativeCalls.setup(store, profile.code(), out, length));
        return new NativeKey(result.get() != 0, bytes32(result));
    }

    /**
     * Makes a proof.
     *
     * @param witness {@code docs/formats.md} section 10; secret, and overwritten with zeros before this returns
     */
    public NativeProof prove(Path keyStore, ByteString compiled, ByteString context, byte[] witness)
            throws NativeFailure {
        byte[] store = bytes(keyStore);
        try {
            ByteBuffer result = NativeAnswer.ofExactly(
                    PROVED_LENGTH,
                    (out, length) -> NativeCalls.prove(
                            store, compiled.toByteArray(), context.toByteArray(), witness, out, length));
            Bytes32 commitment = bytes32(result);
            ByteString proof = ByteString.copyFrom(result, NativeProof.PROOF_LENGTH);
            return new NativeProof(commitment, proof, NativeUsage.read(result));
        } finally {
            Arrays.fill(witness, (byte) 0);
        }
    }

    /** Reaches a verdict. Anything but {@link Reason#REASON_VERIFIED} is a no. */
    public NativeVerdict verify(Path keyStore, VerifyInput input) throws NativeFailure {
        byte[] store = bytes(keyStore);
        ByteBuffer result = NativeAnswer.ofExactly(
                VERDICT_LENGTH,
                (out, length) -> NativeCalls.verify(
                        store,
                        input.compiled().toByteArray(),
                        input.statement().toByteArray(),
                        input.proof().toByteArray(),
                        input.signature().toByteArray(),
                        input.expectation().toByteArray(),
                        input.specialise() ? 1 : 0,
                        out,
                        length));
        Reason reason = Reason.forNumber(result.getInt());
        if (reason == null || reason == Reason.REASON_UNSPECIFIED) {
            throw new NativeFailure(Status.STATUS_INTERNAL, "the native library gave a reason that does not exist");
        }
        return new NativeVerdict(reason, NativeUsage.read(result));
    }

    /**
     * Times the account statement on a schedule drawn from a seed.
     *
     * @param rounds 1 to 1,000
     */
    public List<NativeFigure> bench(ProfileShape profile, long seed, int rounds) throws NativeFailure {
        ByteBuffer result = NativeAnswer.of(
                FIGURES_BYTES, (out, length) -> NativeCalls.bench(profile.code(), seed, rounds, out, length));
        List<NativeFigure> figures = new ArrayList<>();
        for (String line :
                StandardCharsets.UTF_8.decode(result).toString().lines().toList()) {
            figures.add(figure(line.split(" ", -1)));
        }
        return List.copyOf(figures);
    }

    /** Fails on purpose, or with STATUS_UNSUPPORTED when the library was not built for that. */
    public void fault(int kind) throws NativeFailure {
        NativeAnswer.require(NativeCalls.fault(kind), "the fault was answered with a status");
    }

    private static NativeFigure figure(String[] words) throws NativeFailure {
        if (words.length != 3) {
            throw new NativeFailure(Status.STATUS_INTERNAL, "the native library returned an unreadable figure");
        }
        try {
            return new NativeFigure(words[0], Double.parseDouble(words[1]), words[2]);
        } catch (NumberFormatException e) {
            throw new NativeFailure(Status.STATUS_INTERNAL, "the native library returned a figure without a number");
        }
    }

    private static Bytes32 bytes32(ByteBuffer from) {
        byte[] taken = new byte[Bytes32.LENGTH];
        from.get(taken);
        return Bytes32.of(taken);
    }

    private static byte[] bytes(Path keyStore) {
        return keyStore.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8);
    }
}
