package org.plimsoll.nativelib.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.plimsoll.api.secret.v1.WorkerRequest;
import org.plimsoll.api.secret.v1.WorkerResponse;

/** One running worker. For one caller at a time, except {@link #kill}. */
final class WorkerProcess {
    private final Process process;
    private final OutputStream requests;
    private final InputStream answers;

    private WorkerProcess(Process process) {
        this.process = process;
        requests = new BufferedOutputStream(process.getOutputStream());
        answers = new BufferedInputStream(process.getInputStream());
    }

    static WorkerProcess start(WorkerCommand command, StderrRing ring) throws IOException {
        Process process = command.builder().start();
        var drain = new Thread(new StderrDrain(process.getErrorStream(), ring), "plimsoll-worker-stderr");
        drain.setDaemon(true);
        drain.start();
        return new WorkerProcess(process);
    }

    /**
     * Sends a request and waits for its answer, however long that takes. What the worker said before it was asked cannot be
     * taken for the answer: it cannot hold the id, which nobody knew.
     *
     * @param request with an id of {@link RequestIds}
     * @throws FrameException when the worker says anything but the answer
     * @throws IOException when it has ended
     */
    WorkerResponse exchange(WorkerRequest request) throws IOException {
        Frames.write(requests, request, Frames.REQUEST_LIMIT);
        WorkerResponse response = Frames.readResponse(answers);
        if (response == null) {
            throw new IOException("its output ended");
        }
        String wrong = wrong(request, response);
        if (wrong != null) {
            throw new FrameException(wrong);
        }
        return response;
    }

    boolean alive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** Ends the process at once. Its pipes stay open for what it has already written. */
    void kill() {
        process.toHandle().destroyForcibly();
    }

    /** The exit code, once the process has ended; empty when it has not within the given time. */
    OptionalInt exitCode(Duration within) {
        try {
            return process.waitFor(within.toNanos(), TimeUnit.NANOSECONDS)
                    ? OptionalInt.of(process.exitValue())
                    : OptionalInt.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        }
    }

    private static @Nullable String wrong(WorkerRequest request, WorkerResponse response) {
        if (response.getId() != request.getId()) {
            return "it answered another request";
        }
        return switch (response.getStatus()) {
            case STATUS_UNSPECIFIED, UNRECOGNIZED -> "it answered with a status that does not exist";
            case STATUS_OK ->
                response.getResultCase() == expected(request) ? null : "its result is not of the kind of the job";
            default ->
                response.getResultCase() == WorkerResponse.ResultCase.RESULT_NOT_SET
                        ? null
                        : "it answered with a refusal and a result";
        };
    }

    private static WorkerResponse.ResultCase expected(WorkerRequest request) {
        return switch (request.getJobCase()) {
            case SETUP -> WorkerResponse.ResultCase.SETUP;
            case PROVE -> WorkerResponse.ResultCase.PROVE;
            case VERIFY -> WorkerResponse.ResultCase.VERIFY;
            case BENCH -> WorkerResponse.ResultCase.BENCH;
            case FAULT, JOB_NOT_SET -> WorkerResponse.ResultCase.RESULT_NOT_SET;
        };
    }
}
