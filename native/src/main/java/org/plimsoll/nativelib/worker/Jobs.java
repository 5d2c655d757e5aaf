package org.plimsoll.nativelib.worker;

import com.google.protobuf.ByteString;
import java.nio.file.Path;
import org.plimsoll.api.format.FormatException;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.secret.format.WitnessFormat;
import org.plimsoll.api.secret.v1.BenchJob;
import org.plimsoll.api.secret.v1.BenchResult;
import org.plimsoll.api.secret.v1.Figure;
import org.plimsoll.api.secret.v1.ProveJob;
import org.plimsoll.api.secret.v1.ProveResult;
import org.plimsoll.api.secret.v1.SetupResult;
import org.plimsoll.api.secret.v1.Usage;
import org.plimsoll.api.secret.v1.VerifyJob;
import org.plimsoll.api.secret.v1.VerifyResult;
import org.plimsoll.api.secret.v1.WorkerRequest;
import org.plimsoll.api.secret.v1.WorkerResponse;
import org.plimsoll.api.v1.Profile;
import org.plimsoll.api.v1.Status;
import org.plimsoll.nativelib.NativeBinding;
import org.plimsoll.nativelib.NativeFailure;
import org.plimsoll.nativelib.NativeKey;
import org.plimsoll.nativelib.NativeProof;
import org.plimsoll.nativelib.NativeUsage;
import org.plimsoll.nativelib.NativeVerdict;
import org.plimsoll.nativelib.VerifyInput;

/** What a worker does with a request: calls the library and translates both ways. */
final class Jobs {
    private final NativeBinding library;
    private final Path keyStore;

    Jobs(NativeBinding library, Path keyStore) {
        this.library = library;
        this.keyStore = keyStore;
    }

    /** Answers every request; a refusal is an answer with its status. */
    WorkerResponse run(WorkerRequest request) {
        WorkerResponse.Builder response = WorkerResponse.newBuilder().setId(request.getId());
        try {
            fill(response, request);
            return response.setStatus(Status.STATUS_OK).build();
        } catch (NativeFailure e) {
            return refusal(request, e.status(), e.detail());
        } catch (FormatException e) {
            return refusal(request, Status.STATUS_MALFORMED, String.valueOf(e.getMessage()));
        }
    }

    private void fill(WorkerResponse.Builder response, WorkerRequest request) throws NativeFailure, FormatException {
        switch (request.getJobCase()) {
            case SETUP -> response.setSetup(setup(request.getSetup().getProfile()));
            case PROVE -> response.setProve(prove(request.getProve()));
            case VERIFY -> response.setVerify(verify(request.getVerify()));
            case BENCH -> response.setBench(bench(request.getBench()));
            case FAULT -> library.fault(request.getFault().getFaultValue());
            case JOB_NOT_SET -> throw new NativeFailure(Status.STATUS_MALFORMED, "the request names no known job");
        }
    }

    private SetupResult setup(Profile profile) throws NativeFailure {
        NativeKey key = library.setup(keyStore, shape(profile));
        return SetupResult.newBuilder()
                .setCreated(key.created())
                .setKeyDigest(ByteString.copyFrom(key.digest().bytes()))
                .build();
    }

    private ProveResult prove(ProveJob job) throws NativeFailure, FormatException {
        NativeProof made =
                library.prove(keyStore, job.getCompiled(), job.getContext(), WitnessFormat.encode(job.getWitness()));
        return ProveResult.newBuilder()
                .setBookCommitment(ByteString.copyFrom(made.bookCommitment().bytes()))
                .setProof(made.proof())
                .setUsage(usage(made.usage()))
                .build();
    }

    private VerifyResult verify(VerifyJob job) throws NativeFailure {
        NativeVerdict verdict = library.verify(
                keyStore,
                new VerifyInput(
                        job.getCompiled(),
                        job.getStatement(),
                        job.getProof(),
                        job.getSignature(),
                        job.getExpectation(),
                        job.getSpecialise()));
        return VerifyResult.newBuilder()
                .setReason(verdict.reason())
                .setUsage(usage(verdict.usage()))
                .build();
    }

    private BenchResult bench(BenchJob job) throws NativeFailure {
        BenchResult.Builder result = BenchResult.newBuilder();
        library.bench(shape(job.getProfile()), job.getSeed(), job.getRounds()).stream()
                .map(f -> Figure.newBuilder()
                        .setName(f.name())
                        .setValue(f.value())
                        .setUnit(f.unit()))
                .forEach(result::addFigures);
        return result.build();
    }

    private static ProfileShape shape(Profile profile) throws NativeFailure {
        return ProfileShape.of(profile)
                .orElseThrow(() -> new NativeFailure(Status.STATUS_MALFORMED, "the request names no known profile"));
    }

    private static Usage usage(NativeUsage usage) {
        return Usage.newBuilder()
                .setCpuNanos(usage.cpuNanos())
                .setWallNanos(usage.wallNanos())
                .setPeakRssBytes(usage.peakRssBytes())
                .build();
    }

    private static WorkerResponse refusal(WorkerRequest request, Status status, String detail) {
        return WorkerResponse.newBuilder()
                .setId(request.getId())
                .setStatus(status)
                .setDetail(detail)
                .build();
    }
}
