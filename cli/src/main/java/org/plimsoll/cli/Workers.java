package org.plimsoll.cli;

import java.io.IOException;
import java.time.Duration;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.secret.v1.SetupJob;
import org.plimsoll.api.secret.v1.SetupResult;
import org.plimsoll.api.secret.v1.WorkerRequest;
import org.plimsoll.api.secret.v1.WorkerResponse;
import org.plimsoll.api.v1.Status;
import org.plimsoll.nativelib.worker.VerifyWorkers;
import org.plimsoll.nativelib.worker.WorkerConfig;
import org.plimsoll.nativelib.worker.WorkerOutcome;
import org.plimsoll.nativelib.worker.WorkerPool;

/** The worker processes of one command. This process never loads native code. */
final class Workers implements AutoCloseable {
    /** Generous: the largest profile, on a slow machine under load. */
    static final Duration SETUP_DEADLINE = Duration.ofMinutes(15);

    static final Duration PROVE_DEADLINE = Duration.ofMinutes(5);
    static final Duration VERIFY_DEADLINE = Duration.ofMinutes(1);

    private final WorkerPool pool;

    private Workers(WorkerPool pool) {
        this.pool = pool;
    }

    static Workers open(DataDirectory data) throws CommandFailed {
        return open(WorkerConfig.defaults(data.create().root()));
    }

    /** One worker that may use so many processors. */
    static Workers open(DataDirectory data, int processors) throws CommandFailed {
        return open(WorkerConfig.defaults(data.create().root()).withWorkers(1, processors));
    }

    private static Workers open(WorkerConfig config) throws CommandFailed {
        try {
            return new Workers(WorkerPool.open(config));
        } catch (IOException e) {
            throw new CommandFailed("workers cannot be started: " + e.getMessage());
        }
    }

    WorkerPool pool() {
        return pool;
    }

    VerifyWorkers verifiers() {
        return new VerifyWorkers(pool);
    }

    /** Runs a job that must be answered OK. */
    WorkerResponse run(WorkerRequest.Builder job, Duration deadline) throws CommandFailed {
        WorkerOutcome outcome = pool.submit(job, deadline);
        if (outcome instanceof WorkerOutcome.Answered answered) {
            WorkerResponse response = answered.response();
            if (response.getStatus() != Status.STATUS_OK) {
                throw new CommandFailed(response.getDetail() + " (" + response.getStatus() + ")");
            }
            return response;
        }
        WorkerOutcome.Failed failed = (WorkerOutcome.Failed) outcome;
        throw new CommandFailed("the worker did not answer: " + failed.detail() + " (" + failed.kind() + ")");
    }

    /** Makes a development key unless a sound one is there. */
    DevelopmentKey setup(ProfileShape shape) throws CommandFailed {
        SetupResult result = run(
                        WorkerRequest.newBuilder()
                                .setSetup(SetupJob.newBuilder().setProfile(shape.proto())),
                        SETUP_DEADLINE)
                .getSetup();
        return new DevelopmentKey(Bytes32.of(result.getKeyDigest().toByteArray()), result.getCreated());
    }

    /** @param created false when a sound key was found */
    record DevelopmentKey(Bytes32 digest, boolean created) {}

    @Override
    public void close() {
        pool.close();
    }
}
