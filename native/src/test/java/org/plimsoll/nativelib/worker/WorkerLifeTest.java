package org.plimsoll.nativelib.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.plimsoll.api.secret.v1.Fault;
import org.plimsoll.api.secret.v1.WorkerRequest;
import org.plimsoll.api.secret.v1.WorkerResponse;
import org.plimsoll.nativelib.PrivateDirectory;

/** When worker processes begin and end, and what limits them. */
@Timeout(180)
class WorkerLifeTest {
    @TempDir
    Path temp;

    @Test
    void workerKilledInTheMiddleOfAJob_isADeathAndAnotherServes() throws IOException {
        try (WorkerPool pool = Pools.open(Pools.withFaults(temp, 1))) {
            Requests.assertServes(pool);
            CompletableFuture<WorkerOutcome> job = hang(pool);

            ProcessHandle.of(pool.pids().get(0)).orElseThrow().destroyForcibly();

            WorkerOutcome.Failed failed = Requests.failed(job.join());
            assertThat(failed.kind()).isEqualTo(Failure.DIED);
            assertThat(failed.detail()).contains("exit code 137");
            Requests.assertServes(pool);
        }
    }

    @Test
    void poolClosedInTheMiddleOfJobs_endsAllProcessesAndAllWaits() throws IOException {
        WorkerPool pool = Pools.open(Pools.withFaults(temp, 2));
        CompletableFuture<WorkerOutcome> first = hang(pool);
        CompletableFuture<WorkerOutcome> second = hang(pool);
        CompletableFuture<WorkerOutcome> waiting =
                CompletableFuture.supplyAsync(() -> pool.submit(Requests.emptyVerify(), Requests.AMPLE));
        Await.until("both workers", () -> pool.pids().size() == 2);
        List<Long> pids = pool.pids();

        pool.close();

        for (CompletableFuture<WorkerOutcome> job : List.of(first, second, waiting)) {
            assertThat(Requests.failed(job.join()).kind()).isEqualTo(Failure.CLOSED);
        }
        assertThat(pids).allMatch(pid -> ProcessHandle.of(pid).isEmpty());
        assertThat(Requests.failed(pool.submit(Requests.emptyVerify(), Requests.AMPLE))
                        .kind())
                .isEqualTo(Failure.CLOSED);
    }

    @Test
    void pipeOfTheParentClosed_endsTheWorkerInTheMiddleOfAJob() throws IOException, InterruptedException {
        Process worker = start(Pools.withFaults(temp, 1));
        try {
            assertThat(exchange(worker, Requests.emptyVerify().setId(1).build()).getId())
                    .isEqualTo(1);
            Frames.write(
                    worker.getOutputStream(), Requests.fault(Fault.FAULT_HANG).build(), Frames.REQUEST_LIMIT);
            worker.getOutputStream().close();

            assertThat(worker.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(worker.exitValue()).isEqualTo(WorkerExit.END_OF_INPUT.code());
        } finally {
            worker.destroyForcibly();
        }
    }

    @Test
    void requestOverTheLimit_endsTheWorkerUnread() throws IOException, InterruptedException {
        Process worker = start(Pools.withFaults(temp, 1));
        try {
            worker.getOutputStream().write(new byte[] {-1, -1, -1, -1});
            worker.getOutputStream().flush();

            assertThat(worker.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(worker.exitValue()).isEqualTo(WorkerExit.BAD_FRAME.code());
        } finally {
            worker.destroyForcibly();
        }
    }

    @Test
    void runningWorker_isConfined() throws IOException {
        try (WorkerPool pool = Pools.open(Pools.withFaults(temp, 1))) {
            Requests.assertServes(pool);

            try (Stream<String> limits =
                    Files.lines(Path.of("/proc", Long.toString(pool.pids().get(0)), "limits"))) {
                assertThat(limits)
                        .anyMatch(line -> line.matches("Max core file size +0 +0 +bytes *"))
                        .anyMatch(line -> line.matches("Max address space +\\d+ +\\d+ +bytes *"));
            }
        }
    }

    @Test
    void jobsOfManyCallers_areAllServedByFewWorkers() throws IOException {
        try (WorkerPool pool = Pools.open(Pools.withFaults(temp, 2))) {
            List<CompletableFuture<WorkerOutcome>> jobs = Stream.generate(() -> CompletableFuture.supplyAsync(
                            () -> pool.submit(Requests.emptyVerify(), Requests.AMPLE),
                            task -> new Thread(task).start()))
                    .limit(20)
                    .toList();

            assertThat(jobs).allSatisfy(job -> assertThat(job.join()).isInstanceOf(WorkerOutcome.Answered.class));
            assertThat(pool.pids().size()).isBetween(1, 2);
        }
    }

    /** Submits a job that hangs, and returns when it is with the worker. */
    private static CompletableFuture<WorkerOutcome> hang(WorkerPool pool) {
        var outcome = new CompletableFuture<WorkerOutcome>();
        var caller = new Thread(() -> outcome.complete(pool.submit(Requests.fault(Fault.FAULT_HANG), Requests.AMPLE)));
        caller.start();
        Await.until(
                "the wait for an answer",
                () -> Stream.of(caller.getStackTrace())
                        .anyMatch(frame -> frame.getMethodName().equals("readResponse")));
        return outcome;
    }

    private static WorkerResponse exchange(Process worker, WorkerRequest request) throws IOException {
        Frames.write(worker.getOutputStream(), request, Frames.REQUEST_LIMIT);
        WorkerResponse response = Frames.readResponse(worker.getInputStream());
        return Objects.requireNonNull(response);
    }

    private static Process start(WorkerCommand command) throws IOException {
        PrivateDirectory.take(command.config().stateDirectory());
        return command.builder().redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }
}
