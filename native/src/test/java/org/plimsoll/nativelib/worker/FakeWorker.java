package org.plimsoll.nativelib.worker;

import java.io.DataOutputStream;
import java.io.IOException;
import org.plimsoll.api.secret.v1.SetupResult;
import org.plimsoll.api.secret.v1.VerifyResult;
import org.plimsoll.api.secret.v1.WorkerRequest;
import org.plimsoll.api.secret.v1.WorkerResponse;
import org.plimsoll.api.v1.Reason;
import org.plimsoll.api.v1.Status;

/** A worker process that breaks the rules, in the way its system property names. */
final class FakeWorker {
    static final String MODE = "fake.mode";
    static final int EXIT = 7;

    private FakeWorker() {}

    public static void main(String[] arguments) throws IOException {
        String mode = System.getProperty(MODE, "");
        if (mode.equals("early")) {
            // Before it has read anything: ids that a counter, or a caller that sets none, would use.
            answer(verified(0));
            answer(verified(1));
            System.out.flush();
        }
        for (WorkerRequest request = Frames.readRequest(System.in);
                request != null;
                request = Frames.readRequest(System.in)) {
            misbehave(mode, request.getId());
        }
    }

    private static void misbehave(String mode, long id) throws IOException {
        switch (mode) {
            case "garbage" -> System.out.print("This is not a frame at all, but a line of text.");
            case "not-a-message" -> raw(4, new byte[] {-1, -1, -1, -1});
            case "oversize" -> raw(Frames.RESPONSE_LIMIT + 1, new byte[0]);
            case "truncated" -> {
                raw(100, new byte[10]);
                Runtime.getRuntime().halt(EXIT);
            }
            case "other-id" -> answer(verified(id + 1));
            case "no-status" -> answer(WorkerResponse.newBuilder().setId(id).build());
            case "unknown-status" ->
                answer(WorkerResponse.newBuilder().setId(id).setStatusValue(999).build());
            case "other-kind" ->
                answer(WorkerResponse.newBuilder()
                        .setId(id)
                        .setStatus(Status.STATUS_OK)
                        .setSetup(SetupResult.getDefaultInstance())
                        .build());
            case "refusal-with-result" ->
                answer(verified(id).toBuilder()
                        .setStatus(Status.STATUS_INTERNAL)
                        .build());
            case "twice" -> {
                answer(verified(id));
                answer(verified(id + 1));
            }
            case "repeats" -> {
                answer(verified(id));
                answer(verified(id));
            }
            case "unknown-reason" ->
                answer(verified(id).toBuilder()
                        .setVerify(VerifyResult.newBuilder().setReasonValue(77))
                        .build());
            case "corrupt-key" ->
                answer(WorkerResponse.newBuilder()
                        .setId(id)
                        .setStatus(Status.STATUS_KEY_CORRUPT)
                        .setDetail("the key does not have its digest")
                        .build());
            case "honest", "early" -> answer(verified(id));
            case "chatty" -> chatter(id);
            case "silent" -> System.err.println("plimsoll: waits");
            default -> Runtime.getRuntime().halt(EXIT);
        }
        System.out.flush();
    }

    /** Prints more than a ring holds, then answers. */
    private static void chatter(long id) throws IOException {
        String line = "plimsoll: " + "chatter ".repeat(100);
        for (int i = 0; i < 4 * WorkerState.SEGMENT_BYTES / line.length(); i++) {
            System.err.println(line);
        }
        answer(verified(id));
    }

    private static WorkerResponse verified(long id) {
        return WorkerResponse.newBuilder()
                .setId(id)
                .setStatus(Status.STATUS_OK)
                .setVerify(VerifyResult.newBuilder().setReason(Reason.REASON_VERIFIED))
                .build();
    }

    private static void answer(WorkerResponse response) throws IOException {
        Frames.write(System.out, response, Frames.RESPONSE_LIMIT);
    }

    private static void raw(int length, byte[] bytes) throws IOException {
        var out = new DataOutputStream(System.out);
        out.writeInt(length);
        out.write(bytes);
        out.flush();
    }
}
